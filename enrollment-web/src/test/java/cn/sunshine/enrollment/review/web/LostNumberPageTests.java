package cn.sunshine.enrollment.review.web;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Counter;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What officers see of a family that has lost its number. */
@ApplicationTest
class LostNumberPageTests {

    private static final String LIST = "/review/lost-numbers";

    private final PhoneNumber before = anyPhone();
    private final PhoneNumber wanted = anyPhone();

    @Autowired
    OfficersDesk desk;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    Counter counter;

    private OpenSeason season;
    private SignedIn first;
    private SignedIn second;
    private AccountId family;
    private String reviewed;
    private String number;

    @BeforeEach
    void aFamily() {
        season = reviews.openSeason();
        first = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        second = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        family = counter.family(before);
        var application = registration.draft(season, family);
        number = registration.submit(application, family).number().grouped();
        reviewed = "/review/cases/" + reviews.caseOf(application);
    }

    @Test
    void theCaseLeadsToTheCounterWhoeverHasItAndThereTheGuardiansNameCanBeCompared() {
        assertThat(desk.open(reviewed, first).select("main a[href='" + reviewed + "/lost-number']"))
                .hasSize(1);

        Document page = desk.open(reviewed + "/lost-number", first);

        assertThat(page.select("main").text()).contains("林一诺", before.masked(), "不要复印");
        assertThat(page.select("input[name=paper]")).hasSize(5);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        Document page = OfficersDesk.page(refused(reviewed + "/lost-number", 422, "phone", "12345", "paper", ""));

        assertThat(page.select("#phone-error").text()).contains("11 位手机号码");
        assertThat(page.select("#paper-error").text()).contains("请选择您核对的证件");
        assertThat(page.select("#phone").val()).isEqualTo("12345");

        Document unchanged = OfficersDesk.page(
                refused(reviewed + "/lost-number", 422, "phone", before.value(), "paper", "PASSPORT"));
        assertThat(unchanged.select("#phone-error").text()).contains("账号现在的手机号");
    }

    @Test
    void takesNumberAndCodeHoweverTheyAreTypedAndLeadsToTheRequest() {
        counter.letAMinutePass();
        String typed = "+86 " + wide(wanted.value());
        Document code = desk.send(reviewed + "/lost-number", first, "phone", typed, "paper", "RESIDENT_CARD");
        assertThat(code.select("main").text()).contains("验证码已发送至", "请家长");

        String sent = counter.newestCode(wanted);
        MockHttpServletResponse reported = desk.submit(
                reviewed + "/lost-number/code",
                first,
                "phone",
                typed,
                "paper",
                "RESIDENT_CARD",
                "code",
                wide(sent.substring(0, 3)) + " " + sent.substring(3));

        assertThat(reported.getRedirectedUrl()).startsWith(LIST + "/");
        Document request = desk.open(reported.getRedirectedUrl(), first);
        assertThat(request.select("main").text())
                .contains(before.masked(), wanted.masked(), "居民身份证", number, "林**", "这是您自己提交的")
                .doesNotContain(wanted.value(), "林一诺", "林小满");
        assertThat(request.select("main form")).isEmpty();
        assertThat(desk.open(reviewed, first).select("main").text()).contains("正在等待复核");
        assertThat(desk.open("/review", first)
                        .select("main a[href='" + LIST + "']")
                        .text())
                .contains("1 件");
    }

    @Test
    void aWrongCodeIsSaidBesideItAndOneTypedWithoutTheStepBeforeLeadsThere() {
        Document page = OfficersDesk.page(refused(
                reviewed + "/lost-number/code", 422, "phone", wanted.value(), "paper", "PASSPORT", "code", "0"));
        assertThat(page.select("#code-error").text()).contains("验证码不正确或已失效");
        assertThat(page.select("input[name=phone]").val()).isEqualTo(wanted.value());

        assertThat(desk.submit(reviewed + "/lost-number/code", first, "phone", "12", "code", "0")
                        .getRedirectedUrl())
                .isEqualTo(reviewed + "/lost-number");
    }

    @Test
    void aNumberOnWhichSomethingHangsIsToldInTheOfficersWordsAfterTheCode() {
        registration.draft(season, counter.family(wanted));
        String code = counter.codeSent(season.district(), family, wanted, first);

        Document page = OfficersDesk.page(refused(
                reviewed + "/lost-number/code", 422, "phone", wanted.value(), "paper", "PASSPORT", "code", code));

        assertThat(page.select("#code-error").text()).contains("已经有报名或草稿");
    }

    @Test
    void theSecondOfficerApprovesAndBothReadWhatBecameOfIt() {
        String at = LIST + "/" + counter.reported(season.district(), family, wanted, first);
        Document list = desk.open(LIST, second);
        assertThat(list.select("main table").text())
                .contains(number, "林**", before.masked())
                .doesNotContain("林小满", before.value());
        assertThat(list.select("main a[href='" + at + "']")).hasSize(1);

        MockHttpServletResponse untold = desk.submit(at + "/approval", second);
        assertThat(untold.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(untold).select("#sure-error")).hasSize(1);
        assertThat(desk.submit(at + "/approval", second, "sure", "true").getRedirectedUrl())
                .isEqualTo(at);

        assertThat(desk.open(at, first).select("main").text())
                .contains("已通过", "新号码已经生效", wanted.masked())
                .doesNotContain("请在");
        assertThat(desk.open(LIST, second).select("main").text()).contains("没有等待复核的换号申请");
    }

    @Test
    void aRefusalNeedsAReasonAndKeepsTheNumber() {
        String at = LIST + "/" + counter.reported(season.district(), family, wanted, first);
        MockHttpServletResponse without = desk.submit(at + "/refusal", second);
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(without).select("details[open] #doubt-error"))
                .hasSize(1);

        assertThat(desk.submit(at + "/refusal", second, "doubt", "NOT_THE_GUARDIAN")
                        .getRedirectedUrl())
                .isEqualTo(at);

        assertThat(desk.open(at, first).select("main").text())
                .contains("未通过", "来的人不是报名中的监护人", before.masked())
                .doesNotContain("新手机号");
    }

    @Test
    void whatWasDecidedMeanwhileIsSaidAndTheNumberOfAnotherToo() {
        LostNumberId request = counter.reported(season.district(), family, wanted, first);
        String at = LIST + "/" + request;
        registration.draft(season, counter.family(wanted));
        Document taken = OfficersDesk.page(refusedBySecond(at + "/approval", "sure", "true"));
        assertThat(taken.select(".error-summary").text()).contains("已经有报名或草稿");

        desk.submit(at + "/refusal", second, "doubt", "NUMBER_OF_ANOTHER");
        Document settled = OfficersDesk.page(refusedBySecond(at + "/approval", "sure", "true"));
        assertThat(settled.select(".error-summary").text()).contains("已经办结或已过期");
    }

    @Test
    void ACL_15_theFirstOfficerWhoSendsTheFormHimselfIsRefused() {
        String at = LIST + "/" + counter.reported(season.district(), family, wanted, first);

        for (String[] form : new String[][] {{"/approval", "sure", "true"}, {"/refusal", "doubt", "MISTAKEN"}}) {
            MockHttpServletResponse refused = desk.submit(at + form[0], first, form[1], form[2]);
            assertThat(refused.getStatus()).isEqualTo(409);
            assertThat(OfficersDesk.page(refused).select(".error-summary").text())
                    .contains("须由另一位审核员复核");
        }
        assertThat(desk.open(at, second).select("main").text()).contains("等待复核");
    }

    @Test
    void ACL_16_whoRecusedFromAFamilyNeitherBeginsNorDecides() {
        SignedIn related = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        desk.submit(reviewed + "/claim", related);
        assertThat(desk.submit(reviewed + "/recusal", related).getStatus()).isEqualTo(302);

        assertReadsNothing(desk.look(reviewed + "/lost-number", related));
        assertReadsNothing(desk.look(reviewed + "/lost-number/code", related));
        assertReadsNothing(
                desk.submit(reviewed + "/lost-number", related, "phone", wanted.value(), "paper", "PASSPORT"));
        assertReadsNothing(desk.submit(reviewed + "/lost-number", related, "phone", "", "paper", ""));
        assertThat(desk.open(reviewed, related).select("a[href$=lost-number]")).isEmpty();
        String at = LIST + "/" + counter.reported(season.district(), family, wanted, first);
        assertThat(desk.submit(at + "/approval", related, "sure", "true").getStatus())
                .isEqualTo(409);
        assertThat(desk.submit(at + "/refusal", related, "doubt", "MISTAKEN").getStatus())
                .isEqualTo(409);
        assertThat(desk.open(at, second).select("main").text()).contains("等待复核");
    }

    private static void assertReadsNothing(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(OfficersDesk.page(answer).text()).doesNotContain("林一诺");
    }

    @Test
    void ACL_05_anotherDistrictHasNoSuchRequest() {
        String at = LIST + "/" + counter.reported(season.district(), family, wanted, first);
        SignedIn elsewhere =
                desk.officer(Role.DISTRICT_REVIEWER, registration.openSeason().district());

        assertThat(desk.submit(at + "/approval", elsewhere, "sure", "true").getStatus())
                .isEqualTo(404);
        assertThat(desk.submit(at + "/refusal", elsewhere, "doubt", "MISTAKEN").getStatus())
                .isEqualTo(404);
        assertThat(desk.open(LIST, elsewhere).select("main table")).isEmpty();
    }

    @Test
    void whoReviewsInTwoDistrictsChoosesOneAndTheListGoesOnBehindThirty() {
        IntStream.range(0, 31)
                .forEach(i -> counter.reported(season.district(), counter.family(anyPhone()), anyPhone(), first));
        OpenSeason other = reviews.openSeason();
        SignedIn both = SignedIn.staff(
                second.id(),
                ScopedRole.in(Role.DISTRICT_REVIEWER, season.district()),
                ScopedRole.in(Role.DISTRICT_REVIEWER, other.district()));

        assertThat(desk.open(LIST, both).select("main table")).isEmpty();
        Document page = desk.open(LIST + "?district=" + season.district(), both);
        assertThat(page.select("main tbody tr")).hasSize(30);
        Document next = desk.open(page.select("a[rel=next]").attr("href"), both);
        assertThat(next.select("main tbody tr")).hasSize(1);
        assertThat(next.select("a[rel=next]")).isEmpty();
    }

    private MockHttpServletResponse refused(String path, int status, String... fields) {
        MockHttpServletResponse answer = desk.submit(path, first, fields);
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private MockHttpServletResponse refusedBySecond(String path, String... fields) {
        MockHttpServletResponse answer = desk.submit(path, second, fields);
        assertThat(answer.getStatus()).isEqualTo(409);
        return answer;
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(one -> wide.append((char) (one - '0' + '０')));
        return wide.toString();
    }
}
