package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a holder of a secret, and whoever types dice and reasons, reads beside the field. */
@ApplicationTest
class CeremonyPageTests {

    private static final String BOARD = "/district/lottery";

    @Autowired
    OfficersDesk desk;

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
    private DrawId draw;

    @BeforeEach
    void aFrozenRoll() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        holders = Stream.of(Role.WITNESS, Role.WITNESS, Role.LOTTERY_ADMINISTRATOR)
                .map(role -> desk.officer(role, season.district()))
                .toList();
        notary = holders.get(0);
        draw = preparation.prepare(new PrepareDraw(
                season.season(),
                season.school(),
                EntropySource.of("four parents throw 20 ten-sided dice in the hall", false),
                List.of(share(0, "公证员"), share(1, "家长代表"), share(2, "教育局"))));
        freeze.freeze(draw);
    }

    @Test
    void tellsAHolderInPlainWordsWhenItIsTheirTurnAndWhatToDo() {
        assertThat(desk.open(BOARD, notary).select("main").text()).contains("轮到您了：果园小学的派位正等您提交承诺值", "现在去办");
        assertThat(desk.open(console(), notary).select("main").text()).contains("轮到您了", "“公证员”", "提交承诺值");
        assertThat(desk.openInEnglish(BOARD, notary).select("main").text()).contains("It is your turn");

        commit(notary);
        assertNothingIsDueFrom(notary);
        assertThat(desk.open(BOARD, holders.get(1)).select("main").text()).contains("轮到您了");

        holders.stream().skip(1).forEach(this::commit);
        assertNothingIsDueFrom(notary);

        steps.throwDice(draw, CeremonyFixtures.DICE);
        assertThat(desk.open(BOARD, notary).select("main").text()).contains("轮到您了：果园小学的派位正等您公开秘密");
        assertThat(desk.open(console(), notary).select("main").text()).contains("轮到您了", "“公证员”", "输入并公开");

        steps.reveal(draw, notary.id(), ceremonies.secret(share(notary)));
        assertNothingIsDueFrom(notary);
    }

    /** Who keeps the duplicates of the others cannot hand his own to himself. */
    @Test
    void tellsEachHolderWhoKeepsTheDuplicateOfHisSecret() {
        Document keeper = desk.open(console(), notary);
        assertThat(keeper.select(".secret-sheet").text())
                .contains("一份交另一位见证人作为密封副本")
                .doesNotContain("公证员”作为密封副本");
        assertThat(desk.open(console(), holders.get(1)).select(".secret-sheet").text())
                .contains("一份交“公证员”作为密封副本");
        assertThat(keeper.select("#hexDigits-hint").text())
                .contains("这里只提交承诺值", "开启之前不给任何人看")
                .doesNotContain("不要提交给任何人");
        assertThat(desk.openInEnglish(console(), notary).select(".secret-sheet").text())
                .contains("hand the other to another witness");
    }

    @Test
    void saysBesideTheFieldWhyACommitmentIsRefusedAndKeepsWhatWasTyped() {
        Document page = desk.send(console() + "/commitment", notary, "hexDigits", "0123 abc");

        assertThat(page.select("#hexDigits-error").text()).contains("承诺值应为 64 位十六进制数");
        assertThat(page.select(".error-summary a[href=#hexDigits]").text()).contains("承诺值应为 64 位十六进制数");
        assertThat(page.select("[name=hexDigits]").val()).isEqualTo("0123 abc");
    }

    @Test
    void saysBesideTheFieldThatACommitmentIsThatOfAnotherHolder() {
        commit(notary);
        String copied = ceremonies.commitment(draw, share(notary));
        Document page = desk.send(console() + "/commitment", holders.get(1), "hexDigits", copied);

        assertThat(page.select("#hexDigits-error").text()).contains("这是另一位持有人的承诺值");
    }

    @Test
    void saysBesideTheFieldWhyASecretIsRefusedAndNeverShowsASecretAgain() {
        holders.forEach(this::commit);
        steps.throwDice(draw, CeremonyFixtures.DICE);
        String wrong = "5ec4e7".repeat(11).substring(0, 64);
        Document page = desk.send(console() + "/secret", notary, "hexDigits", wrong);

        assertThat(page.select("#hexDigits-error").text()).contains("这个秘密与您的承诺值不符");
        assertThat(page.select(".error-summary a[href=#hexDigits]").text()).contains("这个秘密与您的承诺值不符");
        assertThat(page.outerHtml()).doesNotContain(wrong);
    }

    @Test
    void takesDiceInFullWidthAndWithTheGapsOfEachOperator() {
        holders.forEach(this::commit);
        String full = CeremonyFixtures.DICE
                .chars()
                .map(digit -> digit + '０' - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String inTwo = CeremonyFixtures.DICE.substring(0, 10) + "\u3000" + CeremonyFixtures.DICE.substring(10);

        desk.send(console() + "/dice", holders.get(2), "typed", full, "again", inTwo);

        assertThat(desk.open(console(), notary).select("main").text()).contains("轮到您了", "输入并公开");
    }

    @Test
    void takesTheNumbersOfANationalDrawInFullWidth() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId national = withSecretsOpen(season);
        SignedIn administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());

        assertThat(desk.open(BOARD + "/" + national, administrator)
                        .select("#typed-hint")
                        .text())
                .contains("00 00 00 00 00 00 + 00");
        assertThat(record(national, administrator, "０３　０９  14 21 26 33＋０７", "03 09 14 21 26 33 + 07")
                        .select(".error-summary")
                        .text())
                .isEmpty();

        assertThat(desk.open("/draws/" + national, notary).select("main").text())
                .contains(CeremonyFixtures.DICE + "|03 09 14 21 26 33 + 07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03 09 14 21 26 33 07", "03 09 14 21 33 26 + 07", "3 9 14 21 26 33 + 7"})
    void saysWhatTheFormOfANationalDrawWantsAndRecordsNothing(String typed) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId national = withSecretsOpen(season);

        Document page = record(national, desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district()), typed, typed);

        assertThat(page.select("#typed-error").text()).contains("写定的格式 00 00 00 00 00 00 + 00：", "从小到大");
        assertThat(page.select("#typed").val()).isEqualTo(typed);
        assertThat(desk.open("/draws/" + national, notary).select("main").text())
                .contains(CeremonyFixtures.DICE)
                .doesNotContain(CeremonyFixtures.DICE + "|" + typed);
    }

    private Document record(DrawId national, SignedIn administrator, String typed, String again) {
        return desk.send(BOARD + "/" + national + "/national-draw", administrator, "typed", typed, "again", again);
    }

    private DrawId withSecretsOpen(OpenSeason season) {
        DrawId national = ceremonies.prepared(season, true);
        freeze.freeze(national);
        ceremonies
                .officers(national)
                .forEach(each -> steps.commit(national, each.account(), ceremonies.commitment(national, each)));
        steps.throwDice(national, CeremonyFixtures.DICE);
        ceremonies.officers(national).forEach(each -> steps.reveal(national, each.account(), ceremonies.secret(each)));
        return national;
    }

    @Test
    void saysBesideTheFieldWhyDiceAreRefusedAndKeepsBothRows() {
        holders.forEach(this::commit);
        Document page = desk.send(console() + "/dice", holders.get(2), "typed", "1 2 3", "again", "1 2 3");

        assertThat(page.select("#typed-error").text()).contains("骰子应为 20 个数字");
        assertThat(page.select("[name=typed]").val()).isEqualTo("1 2 3");
        assertThat(page.select("[name=again]").val()).isEqualTo("1 2 3");
    }

    @Test
    void opensTheBoxInWhichAReasonIsMissing() {
        Document page = desk.send(console() + "/abortion", holders.get(2), "abortReason", " ");

        assertThat(page.select("details[open] #abortReason-error").text()).contains("请写明中止原因");
    }

    @Test
    void saysBesideTheReasonWhyItIsRefusedAndKeepsIt() {
        String tooLong = "停".repeat(601);
        Document page = desk.send(console() + "/abortion", holders.get(2), "abortReason", tooLong);

        assertThat(page.select("details[open] #abortReason-error").text()).contains("最多 600 字");
        assertThat(page.select("#abortReason").text()).isEqualTo(tooLong);
        assertThat(page.select("#abortReason").attr("maxlength")).isEqualTo("600");
        assertThat(page.select("#abortReason-hint").text()).contains("最多 600 字");

        assertThat(desk.send(console() + "/abortion", holders.get(2), "abortReason", "\u00a0")
                        .select("#abortReason-error")
                        .text())
                .contains("请写明中止原因");
        assertThat(desk.send(console() + "/abortion", holders.get(2), "abortReason", "停\u200b电")
                        .select("#abortReason-error")
                        .text())
                .contains("看不见的字符");
        assertThat(desk.open(console(), holders.get(2)).select("h2").text()).contains("名单已锁定");
    }

    private void assertNothingIsDueFrom(SignedIn holder) {
        assertThat(desk.open(BOARD, holder).select("main").text()).doesNotContain("轮到您了");
        assertThat(desk.open(console(), holder).select("main").text()).doesNotContain("轮到您了");
    }

    private void commit(SignedIn holder) {
        steps.commit(draw, holder.id(), ceremonies.commitment(draw, share(holder)));
    }

    private DrawOfficer share(SignedIn holder) {
        return ceremonies.officers(draw).stream()
                .filter(officer -> officer.account().equals(holder.id()))
                .findFirst()
                .orElseThrow();
    }

    private DrawOfficer share(int holder, String title) {
        return DrawOfficer.of(holders.get(holder).id(), title);
    }

    private String console() {
        return BOARD + "/" + draw;
    }
}
