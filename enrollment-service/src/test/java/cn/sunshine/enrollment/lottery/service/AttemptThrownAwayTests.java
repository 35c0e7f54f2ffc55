package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.registration.service.OpenSeason;
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
    }

    @Test
    void theOpenedSecretsOfAnAttemptThatWasGivenUpArePublic() {
        preparation.abort(draw, "停电");
        assertThat(downloads.list(draw)).extracting(StoredFile::name).contains("reveals.json");
    }
}
