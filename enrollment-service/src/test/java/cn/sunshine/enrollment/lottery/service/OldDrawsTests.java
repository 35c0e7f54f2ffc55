package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Draws as older versions prepared them: their engine took characters that nobody sees, and what it took is public for ever. */
@ServiceTest
class OldDrawsTests {

    private static final String SENTENCE = "四位家长\u200b当众投掷 20 个十面骰子";
    private static final String TITLE = "公证\u200b员";

    @Autowired
    TestDatabase database;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    LotteryQueries queries;

    @Test
    void theListOfADistrictShowsADrawWhoseTextsNobodyCouldPrepareToday() throws SQLException {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = old(ceremonies.prepared(season, false));

        assertThat(queries.draws(season.district())).singleElement().satisfies(view -> {
            assertThat(view.id()).isEqualTo(draw);
            assertThat(view.entropySource()).isEqualTo(SENTENCE);
            assertThat(view.officers()).extracting(DrawOfficer::title).startsWith(TITLE);
        });
    }

    @Test
    void itsCeremonyGoesOnToItsResult() throws SQLException {
        DrawId draw = old(ceremonies.prepared(ceremonies.seasonWithApproved(3), false));

        ceremonies.release(draw);

        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.RELEASED);
    }

    private DrawId old(DrawId draw) throws SQLException {
        write("update draw set entropy_source = ? where id = ?", SENTENCE, draw);
        write("update draw_officer set title = ? where draw_id = ? and position = 0", TITLE, draw);
        return draw;
    }

    private void write(String statement, String text, DrawId draw) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                PreparedStatement change = owner.prepareStatement(statement)) {
            change.setString(1, text);
            change.setObject(2, draw.value());
            assertThat(change.executeUpdate()).isOne();
        }
    }
}
