package cn.sunshine.enrollment.lottery.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.EntropySource;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.CeremonySteps;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.lottery.service.PrepareDraw;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The parents' delegate lost the secret; the notary opens the sealed duplicate at the console of the draw. */
@ApplicationTest
class SealedDuplicatePageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    MockMvc browser;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    RollFreeze freeze;

    @Autowired
    CeremonySteps steps;

    private List<SignedIn> holders = List.of();

    @SuppressWarnings("NullAway.Init")
    private SignedIn notary;

    @SuppressWarnings("NullAway.Init")
    private SignedIn delegate;

    @SuppressWarnings("NullAway.Init")
    private DrawId draw;

    @BeforeEach
    void theDiceLie() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        holders = Stream.of(Role.WITNESS, Role.WITNESS, Role.LOTTERY_ADMINISTRATOR)
                .map(role -> desk.officer(role, season.district()))
                .toList();
        notary = holders.get(0);
        delegate = holders.get(1);
        draw = preparation.prepare(new PrepareDraw(
                season.season(),
                season.school(),
                EntropySource.of("four parents throw 20 ten-sided dice in the hall", false),
                List.of(
                        DrawOfficer.of(notary.id(), "公证员"),
                        DrawOfficer.of(delegate.id(), "家长代表"),
                        DrawOfficer.of(holders.get(2).id(), "教育局"))));
        freeze.freeze(draw);
        holders.forEach(holder -> steps.commit(draw, holder.id(), ceremonies.commitment(draw, share(holder))));
        steps.throwDice(draw, CeremonyFixtures.DICE);
    }

    @Test
    void onlyItsKeeperSeesTheFormAndOnlyWhenTheOwnSecretIsOpen() {
        assertThat(duplicate(desk.open(console(), notary))).isFalse();
        revealAllBut(delegate);

        Document page = desk.open(console(), notary);
        assertThat(duplicate(page)).isTrue();
        assertThat(page.select("[name=duplicateOf]").eachAttr("value"))
                .containsExactly(delegate.id().toString());
        assertThat(page.select("details summary").text()).contains("持有人丢失秘密", "开启密封副本");
        assertThat(desk.openInEnglish(console(), notary).select("main").text())
                .contains("A holder lost the secret", "Whose secret");
        assertThat(duplicate(desk.open(console(), delegate))).isFalse();
        assertThat(duplicate(desk.open(console(), holders.get(2)))).isFalse();
    }

    @Test
    void LOT_10_whoKeepsASecretBackIsNamedWithWhatFollowsAndThenThatItCameFromTheDuplicate() {
        revealAllBut(delegate);
        Document waiting = desk.open("/draws/" + draw, delegate);
        assertThat(waiting.select("main .lead").text()).contains("有持有人不公开时", "再开启密封副本，派位照常进行；没有副本就不能继续");
        assertThat(waiting.select("main li:contains(家长代表)").text()).contains("秘密密封中");
        assertThat(waiting.select("main li").text()).doesNotContain("密封副本");
        assertThat(desk.openInEnglish("/draws/" + draw, delegate)
                        .select("main .lead")
                        .text())
                .contains("Where a holder keeps one back", "the draw goes on; without a duplicate it cannot");

        desk.send(console() + "/duplicate", notary, filledIn(secret(delegate)));

        assertThat(desk.open(console(), notary).select("h2").text()).contains("等待计算");
        assertThat(desk.open("/draws/" + draw, delegate)
                        .select("main li:contains(家长代表)")
                        .text())
                .contains("秘密已公开（由“公证员”开启密封副本）");
        assertThat(desk.open("/draws/" + draw, delegate)
                        .select("main li:contains(教育局)")
                        .text())
                .contains("秘密已公开")
                .doesNotContain("副本");
    }

    @Test
    void aRefusedFormSaysBesideEachFieldWhatIsMissingAndNeverShowsASecretAgain() throws Exception {
        revealAllBut(delegate);

        Document nothing = desk.send(console() + "/duplicate", notary);
        assertThat(nothing.select("details[open] #duplicateOf-error").text()).contains("请选择开启的是谁的密封副本");
        assertThat(nothing.select("#duplicateSure-error").text()).contains("请先勾选");

        String wrong = secret(holders.get(2));
        Document other = desk.send(console() + "/duplicate", notary, filledIn(wrong));
        assertThat(other.select("details[open] #hexDigits-error").text()).contains("与这位持有人的承诺值不符");
        assertThat(other.select("details").outerHtml()).doesNotContain(wrong);
        assertThat(status(notary, wrong)).isEqualTo(422);
        assertThat(status(holders.get(2), secret(delegate))).isEqualTo(409);
        assertThat(share(delegate).hasRevealed()).isFalse();
    }

    @Test
    void aDuplicateBeforeTheOwnSecretOfItsKeeperIsRefusedInWords() {
        Document page = desk.send(console() + "/duplicate", notary, filledIn(secret(delegate)));

        assertThat(page.select(".error-summary").text()).contains("请先由您公开自己的秘密");
        assertThat(share(delegate).hasRevealed()).isFalse();
    }

    private static boolean duplicate(Document page) {
        return !page.select("form[action$=/duplicate]").isEmpty();
    }

    private int status(SignedIn who, String secret) throws Exception {
        String[] fields = filledIn(secret);
        var form = post(console() + "/duplicate").with(as(who)).with(withFormToken());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return browser.perform(form).andReturn().getResponse().getStatus();
    }

    private String[] filledIn(String secret) {
        return new String[] {"duplicateOf", delegate.id().toString(), "hexDigits", secret, "duplicateSure", "true"};
    }

    private void revealAllBut(SignedIn lost) {
        holders.stream()
                .filter(holder -> !holder.equals(lost))
                .forEach(holder -> steps.reveal(draw, holder.id(), secret(holder)));
    }

    private String secret(SignedIn holder) {
        return ceremonies.secret(share(holder));
    }

    private DrawOfficer share(SignedIn holder) {
        return ceremonies.officers(draw).stream()
                .filter(officer -> officer.account().equals(holder.id()))
                .findFirst()
                .orElseThrow();
    }

    private String console() {
        return "/district/lottery/" + draw;
    }
}
