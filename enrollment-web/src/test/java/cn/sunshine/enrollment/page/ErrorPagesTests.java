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
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever goes wrong, a reader gets a page in their language that says what to do, and never how it is built. */
@ApplicationTest
class ErrorPagesTests {

    private static final SignedIn GUARDIAN = SignedIn.guardian(new AccountId(UUID.randomUUID()));

    @Autowired
    MockMvc browser;

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
    void OUT_09_tellsOfAPageForOthers() throws Exception {
        showsFailure(get("/district/staff").with(as(GUARDIAN)), 403, "您没有查看此页面的权限");
    }

    @Test
    void OUT_09_OUT_13_tellsOfAFormThatStoodOpenTooLong() throws Exception {
        showsFailure(post("/account/sessions/end-others").with(as(GUARDIAN)), 403, "您没有查看此页面的权限");
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

        showsFailure(
                post("/district/staff/" + own + "/disable").with(as(officer)).with(withFormToken()), 409, "内容已被更新");
    }

    @Test
    void speaksEnglishToWhoChoseIt() throws Exception {
        Document page = page(answer(get("/draws/garbage").cookie(new Cookie("lang", "en")), "/draws/garbage"));

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

    private void showsFailure(MockHttpServletRequestBuilder request, int status, String title) throws Exception {
        MockHttpServletResponse answer = answer(request.accept(MediaType.TEXT_HTML), "/failed");
        Document page = page(answer);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.title()).startsWith(title);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select(".failure-case strong").text()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(page.html()).doesNotContain("Exception", "cn.sunshine", "??", "\tat ", "<script>");
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
                        .with(dispatched -> {
                            dispatched.setDispatcherType(DispatcherType.ERROR);
                            return dispatched;
                        }))
                .andReturn()
                .getResponse();
    }
}
