package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a witness agrees to, and what everybody at the console reads of it afterwards. */
@ApplicationTest
class WitnessPageTests {

    private static final String AGREES = "form[action$=attestation]";
    private static final String COMPUTES = "form[action$=computation]";

    @Autowired
    OfficersDesk desk;

    @Autowired
    CeremonyFixtures ceremonies;

    @SuppressWarnings("NullAway.Init")
    private SignedIn witness;

    @SuppressWarnings("NullAway.Init")
    private SignedIn another;

    @SuppressWarnings("NullAway.Init")
    private SignedIn administrator;

    @SuppressWarnings("NullAway.Init")
    private DrawId draw;

    @BeforeEach
    void aDrawThatIsReady() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        witness = desk.officer(Role.WITNESS, season.district());
        another = desk.officer(Role.WITNESS, season.district());
        administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
        draw = ceremonies.ready(season);
    }

    @Test
    void showsTheWitnessWhatHeAgreesTo() {
        Document page = console(witness);
        assertThat(page.select("main").text())
                .contains("公开随机数： " + CeremonyFixtures.DICE, "名单共 3 名孩子，招生计划 2 人", "有一处不对，就不要同意");
        assertThat(page.select(AGREES)).hasSize(1);
        assertThat(desk.openInEnglish("/district/lottery/" + draw, witness)
                        .select("main")
                        .text())
                .contains("Public chance: " + CeremonyFixtures.DICE, "the roll has 3 children and the plan 2 seats");
    }

    @Test
    void saysThatHeAgreedAndWhenAndAsksHimNoMore() {
        agree();
        Document page = console(witness);
        assertThat(page.select("main").text())
                .containsPattern("您已于 [0-9-]{10} [0-9:]{8} 同意开始计算。请派位管理员在 [0-9:]{5} 以前开始")
                .contains("见证人已经同意。下一步：派位管理员在")
                .doesNotContain("下一步：见证人同意后");
        assertThat(page.select(AGREES)).isEmpty();
        assertThat(console(another).select(AGREES))
                .as("the one who agreed may be the one who computes")
                .hasSize(1);
    }

    @Test
    void tellsTheAdministratorWhetherAWitnessHasAgreed() {
        Document before = console(administrator);
        assertThat(before.select("main").text()).contains("下一步：见证人同意后", "有一位见证人同意，就可以开始计算");
        assertThat(before.select(COMPUTES)).isEmpty();

        agree();
        Document after = console(administrator);
        assertThat(after.select("main").text())
                .containsPattern("见证人已于 [0-9-]{10} [0-9:]{8} 同意。请在 [0-9:]{5} 以前开始计算")
                .doesNotContain("下一步：见证人同意后");
        assertThat(after.select(COMPUTES)).hasSize(1);
    }

    @Test
    void asksAgainOnceTheWordIsTooOld(@Autowired TestDatabase database) throws SQLException {
        agree();
        age(database);
        assertThat(console(witness).select("main").text()).contains("已超过十分钟", "请您再同意一次", "下一步：见证人同意后");
        assertThat(console(witness).select(AGREES)).hasSize(1);
        assertThat(console(administrator).select("main").text()).contains("已超过十分钟。请见证人用自己的账号再同意一次");
    }

    private void age(TestDatabase database) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                PreparedStatement past = owner.prepareStatement(
                        "UPDATE draw SET witnessed_at = witnessed_at - interval '11 minutes' WHERE id = ?")) {
            past.setObject(1, draw.value());
            assertThat(past.executeUpdate()).isEqualTo(1);
        }
    }

    private void agree() {
        desk.send("/district/lottery/" + draw + "/attestation", witness);
    }

    private Document console(SignedIn officer) {
        return desk.open("/district/lottery/" + draw, officer);
    }
}
