package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.lottery.DrawId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class DrawDownloadsTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    DrawDownloads downloads;

    @Autowired
    TestDatabase database;

    @Test
    void thereIsNoBundleBeforeTheRelease() {
        DrawId draw = ceremonies.drawn(ceremonies.seasonWithApproved(1));
        assertThat(downloads.bundle(draw)).isEmpty();
        assertThat(downloads.bundleHash(draw)).isEmpty();
    }

    /** Other bytes than those that a zip of today would have show whether it is made anew. */
    @Test
    void theBundleThatWasWrittenAtTheReleaseIsSentAndNoneIsMadeAgain() throws SQLException {
        DrawId draw = ceremonies.released(ceremonies.seasonWithApproved(1));
        assertThat(downloads.bundleHash(draw)).isPresent();
        byte[] other = "written once".getBytes(StandardCharsets.UTF_8);
        keep(draw, other);

        assertThat(downloads.bundle(draw)).contains(other);
    }

    private void keep(DrawId draw, byte[] bundle) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                PreparedStatement update = owner.prepareStatement(
                        "update draw_file set content = ? where draw_id = ? and layer = 'BUNDLE'")) {
            update.setBytes(1, bundle);
            update.setObject(2, draw.value());
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
