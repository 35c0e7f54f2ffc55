package cn.sunshine.enrollment.page;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever goes wrong, a reader gets a page in their language that says what to do, and never how it is built. */
@ApplicationTest
class ErrorPagesTests {

    private static final SignedIn GUARDIAN = SignedIn.guardian(new AccountId(UUID.randomUUID()));
    private static final SignedIn REVIEWER = officer(Role.DISTRICT_REVIEWER);
    private static final SignedIn SUPERVISOR = officer(Role.SUPERVISOR);
    private static final Cookie ENGLISH = new Cookie("lang", "en");

    @Autowired
    MockMvc browser;

    /** Whose hotline the pages name, and two among which a visitor chooses, whatever other tests have founded. */
    @BeforeAll
    static void twoDistricts(@Autowired RegistrationFixtures fixtures, @Autowired ApplicationEventPublisher events) {
        fixtures.openSeason();
        fixtures.openSeason();
        events.publishEvent(new SiteFrameChanged());
    }

    @Test
    void OUT_09_tellsOfAnAddressThatIsNone() throws Exception {
        showsFailure(get("/nowhere"), 404, "没有找到您要的页面");
        showsFailure(get("/nowhere").with(as(GUARDIAN)), 404, "没有找到您要的页面");
    }

    @Test
    void OUT_09_tellsOfAnAddressThatIsNotOpenedLikeThat() throws Exception {
        showsFailure(post("/draws").with(withFormToken()), 405, "此页面不能这样打开");
    }

    @Test
    void OUT_09_tellsAFamilyOfAPageOfOfficersAndWhereItsOwnAreAndNamesNoRole() throws Exception {
        Document page = showsFailure(get("/district/lottery").with(as(GUARDIAN)), 403, "这是工作人员使用的页面");

        assertThat(page.select("main").text()).doesNotContain("派位", "管理员", "授予").contains("我的孩子");
        assertThat(page.select("main a.btn-primary").attr("href")).isEqualTo("/family");
    }

    @Test
    void OUT_09_tellsAnOfficerWhichRolesMayAndWhoGrantsThem() throws Exception {
        Document page = showsFailure(get("/district/lottery").with(as(SUPERVISOR)), 403, "您的账号还没有此页面所需的角色");

        assertThat(page.select("main li").eachText()).containsExactly("派位管理员", "派位见证人");
        assertThat(page.select("main").text()).contains("请联系本区的区级管理员授予角色");
        assertThat(page.select("main a.btn-primary").attr("href")).isEqualTo("/supervision");
    }

    @Test
    void OUT_09_sendsNobodyToAskForARoleThatIsKeptApartFromTheirs() throws Exception {
        Document page = showsFailure(get("/district/catchment").with(as(REVIEWER)), 403, "此页面由其他岗位的人员使用");

        assertThat(page.select("main li").eachText()).containsExactly("学区划片管理员");
        assertThat(page.select("main").text()).contains("管理员也无法授予");
    }

    @Test
    void OUT_09_tellsAnOfficerOfAPageOfFamilies() throws Exception {
        Document page = showsFailure(get("/family").with(as(REVIEWER)), 403, "这是家长使用的页面");

        assertThat(page.select("main li").eachText()).isEmpty();
        assertThat(page.select("main a.btn-primary").attr("href")).isEqualTo("/review");
    }

    @Test
    void namesTheRolesInTheLanguageOfThePage() throws Exception {
        Document page =
                page(answer(get("/district/lottery").with(as(SUPERVISOR)).cookie(ENGLISH), "/district/lottery"));

        assertThat(page.select("h1").text()).isEqualTo("Your account does not have the role for this page");
        assertThat(page.select("main li").eachText()).containsExactly("Lottery administrator", "Witness");
    }

    @Test
    void OUT_09_offersWhatCanBeLookedUpWhereNothingWasFound() throws Exception {
        Document page = showsFailure(get("/nowhere").with(as(REVIEWER)), 404, "没有找到您要的页面");

        assertThat(page.select("main .big-doors a").eachAttr("href")).containsExactly("/catchment", "/", "/draws");
        for (String path : page.select("main .big-doors a").eachAttr("href")) {
            assertThat(browser.perform(get(path)).andReturn().getResponse().getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void OUT_09_searchesFromThePageThatFoundNothingWithoutAScript() throws Exception {
        Element form = showsFailure(get("/nowhere"), 404, "没有找到您要的页面")
                .select("form[role=search]")
                .first();

        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.select("label[for=number]").text()).isEqualTo("核对录取通知编号");
        String found = browser.perform(
                        get(form.attr("action")).param(form.select("input").attr("name"), "0123-4567-89AB-CDEF"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(found).select("[role=status]").text()).contains("没有这个编号的通知");
    }

    @Test
    void OUT_09_OUT_13_tellsOfAFormThatStoodOpenTooLong() throws Exception {
        showsFailure(post("/account/sessions/end-others").with(as(GUARDIAN)), 403, "页面停留过久，没有提交成功");
        showsFailure(post("/sign-in"), 403, "页面停留过久，没有提交成功");
    }

    /** To choose another language loads a page; what was typed stands on this one alone. */
    @Test
    void OUT_13_offersNoOtherLanguageAndNoElderViewWhereTheyWouldLoseWhatWasTyped() throws Exception {
        String path = "/family/messages/read";
        Document kept = page(answer(stale(path, "note").header("Sec-Fetch-Site", "same-origin"), path));
        Document carried = page(answer(stale(path, "upTo").header("Sec-Fetch-Site", "same-origin"), path));
        Document lost = page(answer(stale(path, "note"), path));

        assertThat(kept.select(".typed form")).hasSize(1);
        assertThat(kept.select("#site-corner a")).isEmpty();
        assertThat(carried.select(".typed"))
                .as("nothing in it is anybody's own words")
                .isEmpty();
        assertThat(lost.select(".typed")).isEmpty();
        assertThat(lost.select("#site-corner a").eachAttr("href"))
                .containsExactly("/family/messages?elder=on", "/family/messages?lang=en");
    }

    private static MockHttpServletRequestBuilder stale(String path, String field) {
        return post(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param(field, "typed")
                .header("Referer", "http://localhost/family/messages")
                .with(as(GUARDIAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/draws/garbage",
                "/draws/00000000-0000-4000-8000-000000000000",
                "/schools/garbage",
                "/schools/%3Cscript%3E",
                "/family/applications/garbage",
                "/family/applications/00000000-0000-4000-8000-000000000000",
                "/family/places/garbage",
                "/family/places/00000000-0000-4000-8000-000000000000/notice"
            })
    void OUT_09_ACL_12_tellsNobodyWhetherAnIdIsImpossibleOrSomebodyElses(String path) throws Exception {
        showsFailure(get(URI.create(path)).with(as(GUARDIAN)), 404, "没有找到您要的页面");
    }

    @Test
    void OUT_09_tellsOfAStepThatIsRefusedAsItStands(@Autowired StaffAdministration staff) throws Exception {
        DistrictId district = IdentityFixtures.anyDistrict();
        AccountId own = staff.create(IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district))
                .account();
        SignedIn officer = SignedIn.staff(own, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));

        Document page = showsFailure(
                post("/district/staff/" + own + "/disable")
                        .param("sure", "true")
                        .with(as(officer))
                        .with(withFormToken()),
                409,
                "内容已被更新");

        assertThat(page.select("main").text()).contains("您的操作没有生效，也没有覆盖他人的修改", "请返回上一页并刷新，查看最新内容后再操作");
    }

    @Test
    void speaksEnglishToWhoChoseIt() throws Exception {
        Document page = page(answer(get("/draws/garbage").cookie(ENGLISH), "/draws/garbage"));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("This page was not found");
    }

    @Test
    void answersAProgramWithAProblem() throws Exception {
        MockHttpServletResponse answer = answer(get("/nowhere").accept(MediaType.APPLICATION_JSON), "/nowhere");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getContentAsString()).contains("\"caseNumber\"", "没有找到您要的页面");
    }

    private static SignedIn officer(Role role) {
        return SignedIn.staff(new AccountId(UUID.randomUUID()), ScopedRole.in(role, new DistrictId(UUID.randomUUID())));
    }

    private Document showsFailure(MockHttpServletRequestBuilder request, int status, String title) throws Exception {
        MockHttpServletResponse answer = answer(request.accept(MediaType.TEXT_HTML), "/failed");
        Document page = page(answer);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.title()).startsWith(title);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("main h2").first().text()).isEqualTo("接下来怎么办");
        assertThat(page.select("main h2").first().nextElementSibling().text())
                .as("what to do next")
                .hasSizeGreaterThan(8);
        assertThat(page.select(".failure-call a").attr("href")).startsWith("tel:");
        assertThat(page.select(".failure-case strong").text()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(page.html()).doesNotContain("Exception", "cn.sunshine", "??", "\tat ", "<script>");
        return page;
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    /** What the filter chain only refuses, the container dispatches to the page of failures: here the test does it. */
    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String path) throws Exception {
        var first = browser.perform(request).andReturn();
        MockHttpServletResponse answer = first.getResponse();
        if (!answer.getContentAsString().isEmpty()) {
            return answer;
        }
        return browser.perform(get("/error")
                        .header("Accept", String.valueOf(first.getRequest().getHeader("Accept")))
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, answer.getStatus())
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                        .with(dispatched -> dispatchedAfter(first.getRequest(), dispatched)))
                .andReturn()
                .getResponse();
    }

    /** As the container does it: the same visitor, and what the filter chain left in the request is still there. */
    private static MockHttpServletRequest dispatchedAfter(MockHttpServletRequest first, MockHttpServletRequest error) {
        error.setDispatcherType(DispatcherType.ERROR);
        error.setCookies(first.getCookies());
        String left = Explanation.class.getName() + ".ofRefusal";
        error.setAttribute(left, first.getAttribute(left));
        String typed = TypedAnswers.class.getName();
        error.setAttribute(typed, first.getAttribute(typed));
        error.setAttribute(RequestDispatcher.ERROR_METHOD, first.getMethod());
        error.setAttribute(RequestDispatcher.ERROR_QUERY_STRING, first.getQueryString());
        String referer = first.getHeader("Referer");
        if (referer != null) {
            error.addHeader("Referer", referer);
        }
        return error;
    }
}
