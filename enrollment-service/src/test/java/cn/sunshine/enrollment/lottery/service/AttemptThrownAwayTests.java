package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.draw.CommittedDraw;
import cn.sunshine.enrollment.draw.CompletedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Entropy;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * All secrets are open and the national draw was on television, but nobody has typed it in: the administrator computes the
 * outcome, does not like it, and gives the attempt up. What is public must let anybody compute what was thrown away.
 */
@ServiceTest
class AttemptThrownAwayTests {

    private static final String FORM = "00 00 00 00 00 00 + 00";
    private static final String NUMBERS = "03 09 14 21 26 33 + 07";

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RollFreeze freeze;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    LotteryQueries queries;

    @Autowired
    DrawDownloads downloads;

    @Autowired
    DrawComputation computation;

    @Autowired
    CeremonyFiles files;

    @Autowired
    TestDatabase database;

    private DrawId draw = new DrawId(new UUID(0, 0));

    @BeforeEach
    void allButTheNationalDrawIsTypedIn() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        draw = ceremonies.prepared(season, true);
        freeze.freeze(draw);
        List<DrawOfficer> holders = ceremonies.officers(draw);
        holders.forEach(one -> steps.commit(draw, one.account(), ceremonies.commitment(draw, one)));
        steps.throwDice(draw, CeremonyFixtures.DICE);
        holders.forEach(one -> steps.reveal(draw, one.account(), ceremonies.secret(one)));
    }

    @Test
    void theDiceArePublicBeforeTheNationalDraw() {
        assertThat(queries.draw(draw).orElseThrow().toString()).contains(CeremonyFixtures.DICE);
        assertThat(text("dice.txt")).isEqualTo(CeremonyFixtures.DICE + "\n");
    }

    @Test
    void theOpenedSecretsArePublicBeforeTheNationalDraw() {
        assertThat(names()).contains("reveals.json", "dice.txt");
        assertThat(queries.draw(draw).orElseThrow().open()).isTrue();
    }

    @Test
    void theOpenedSecretsOfAnAttemptThatWasGivenUpArePublic() {
        preparation.abort(draw, "停电");
        assertThat(downloads.list(draw)).extracting(StoredFile::name).contains("reveals.json");
    }

    /** What its page offers is enough, with one file of a line that stands there too. */
    @Test
    void anybodyComputesFromThePublicFilesWhatWasThrownAway() {
        preparation.abort(draw, "停电");
        DrawFiles folder = DrawFiles.none();
        for (String name : names()) {
            folder = folder.with(name, downloads.file(draw, name).orElseThrow());
        }
        String entropy = queries.draw(draw).orElseThrow().entropyFile().replace("|" + FORM, "|" + NUMBERS);
        CompletedDraw computed = CompletedDraw.draw(
                folder.with("entropy.json", entropy.getBytes(StandardCharsets.UTF_8)), DrawProgress.silent());

        assertThat(computed.seed()).isEqualTo(seedOfTheCeremony());
        assertThat(new String(computed.files().require("result.csv"), StandardCharsets.UTF_8))
                .contains("applicant,school\n");
    }

    private String seedOfTheCeremony() {
        List<Reveal> reveals = ceremonies.officers(draw).stream()
                .map(one -> new Reveal(one.title(), ceremonies.secret(one)))
                .toList();
        return CommittedDraw.read(files.all(draw))
                .draw(reveals, Entropy.of(CeremonyFixtures.DICE + "|" + NUMBERS), DrawProgress.silent())
                .seed();
    }

    /** Opened by an older version, its secrets were never written down: they are public all the same, before it is given up. */
    @Test
    void theSecretsOfADrawOfBeforeArePublicAndAreWrittenDownWhenItIsGivenUp() throws SQLException {
        String before = text("reveals.json");
        asAnOlderVersionLeftIt();
        assertThat(text("reveals.json")).isEqualTo(before);
        assertThat(names()).containsOnlyOnce("reveals.json");

        preparation.abort(draw, "停电");

        assertThat(files.all(draw).has("reveals.json")).isTrue();
        assertThat(names()).containsOnlyOnce("reveals.json");
    }

    @Test
    void theSecretsOfAnAttemptThatAnOlderVersionGaveUpArePublic() throws SQLException {
        String before = text("reveals.json");
        preparation.abort(draw, "停电");
        asAnOlderVersionLeftIt();

        assertThat(names()).contains("reveals.json", "dice.txt");
        assertThat(text("reveals.json")).isEqualTo(before);
    }

    private void asAnOlderVersionLeftIt() throws SQLException {
        try (Connection owner = database.connectAsOwner();
                PreparedStatement delete =
                        owner.prepareStatement("delete from draw_file where draw_id = ? and name = 'reveals.json'")) {
            delete.setObject(1, draw.value());
            assertThat(delete.executeUpdate()).isOne();
        }
    }

    @Test
    void theDrawGoesOnWithTheSecretsThatAreWrittenDown() {
        String before = text("reveals.json");
        steps.recordNationalDraw(draw, NUMBERS);
        steps.attest(draw, new AccountId(UUID.randomUUID()));
        computation.compute(draw, new AccountId(UUID.randomUUID()));
        assertThat(names()).contains("reveals.json", "dice.txt").doesNotContain("result.csv");
        computation.release(draw);

        assertThat(text("reveals.json")).isEqualTo(before);
        assertThat(text("entropy.json")).contains(CeremonyFixtures.DICE + "|" + NUMBERS);
        assertThat(names()).doesNotContain("dice.txt").contains("result.csv");
    }

    /** Nothing follows the secrets there: the outcome is fixed, and nobody gives it up any more. */
    @Test
    void ofDiceAloneNothingIsPublicBeforeTheResultAndNothingIsGivenUp() {
        DrawId alone = ceremonies.ready(ceremonies.seasonWithApproved(1));
        assertThat(downloads.list(alone))
                .extracting(StoredFile::name)
                .doesNotContain("reveals.json", "dice.txt")
                .contains("manifest.json");
        assertThat(downloads.file(alone, "dice.txt")).isEmpty();
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> preparation.abort(alone, "停电"))
                .matches(refused -> refused.reason() == DrawRefusal.OUTCOME_ALREADY_KNOWABLE);
    }

    private List<String> names() {
        return downloads.list(draw).stream().map(StoredFile::name).toList();
    }

    private String text(String file) {
        return new String(downloads.file(draw, file).orElseThrow(), StandardCharsets.UTF_8);
    }
}
