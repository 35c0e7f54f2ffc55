package cn.sunshine.enrollment.security;

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
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An administrator of a district gives and takes what lies in the district, and nothing that reaches beyond it. */
@ApplicationTest
class RoleReachSecurityTests {

    private static final String FORMS_OF_THE_ACCOUNT =
            "form[action$=own-phone], form[action*=reset], form[action$=able]";

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    JdbcClient jdbc;

    private OpenSeason own;
    private OpenSeason anothers;
    private SignedIn administrator;

    @BeforeEach
    void anAdministratorOfOneOfTwoDistricts() {
        own = registration.openSeason();
        anothers = registration.openSeason();
        administrator = seeds.officer(own, Role.DISTRICT_ADMINISTRATOR);
    }

    @Test
    void ACL_05_aRoleAtASchoolIsGivenInTheSchoolsOwnDistrictOnly() throws Exception {
        AccountId officer =
                people.officer(ScopedRole.in(Role.SUPERVISOR, own.district())).id();
        for (SchoolId school : List.of(anothers.school(), new SchoolId(UUID.randomUUID()))) {
            MockHttpServletResponse refused = grantAt(school, officer);
            assertThat(refused.getStatus()).isEqualTo(422);
            Document page = CookieBrowser.parse(refused);
            assertThat(page.select("#school-error").text()).contains("这所学校不属于所选的区");
            assertThat(page.select(".error-summary a[href=#school]")).hasSize(1);
            assertThat(rolesAtSchools(officer)).isZero();
        }

        assertThat(grantAt(own.school(), officer).getStatus()).isEqualTo(302);
        assertThat(rolesAtSchools(officer)).isEqualTo(1);
    }

    /** Else he would make himself a password and a device with which he comes in as somebody who may more than he. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ACL_05_ACL_11_whoHoldsARoleBeyondTheDistrictIsLookedAfterByWhoReachesAllOfThem(boolean everywhere)
            throws Exception {
        ScopedRole beyond = everywhere
                ? ScopedRole.everywhere(Role.SUPERVISOR)
                : ScopedRole.in(Role.SUPERVISOR, anothers.district());
        AccountId officer = people.officer(ScopedRole.in(Role.SUPERVISOR, own.district()), beyond)
                .id();
        String office = "/district/staff/" + officer;
        String before = row(officer);

        for (MockHttpServletRequestBuilder form : forms(office)) {
            assertThat(send(form, administrator).getStatus()).isEqualTo(404);
        }
        assertThat(row(officer)).isEqualTo(before);
        Document page = CookieBrowser.parse(send(get(office), administrator));
        assertThat(page.select("main").text()).contains("此账号还有您管辖范围以外的角色");
        assertThat(page.select(FORMS_OF_THE_ACCOUNT)).isEmpty();
        assertThat(page.select("form[action$=grants]")).hasSize(1);
        assertThat(CookieBrowser.parse(send(get(office).cookie(new Cookie("lang", "en")), administrator))
                        .select("main")
                        .text())
                .contains("also holds roles beyond your reach");

        SignedIn ofAll = people.officer(ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
        assertThat(CookieBrowser.parse(send(get(office), ofAll)).select(FORMS_OF_THE_ACCOUNT))
                .hasSize(3);
        for (MockHttpServletRequestBuilder form : forms(office)) {
            assertThat(send(form, ofAll).getStatus()).isIn(200, 302);
        }
        assertThat(row(officer)).isNotEqualTo(before);
    }

    private static List<MockHttpServletRequestBuilder> forms(String office) {
        return List.of(
                post(office + "/reset-password"),
                post(office + "/reset-second-factor"),
                post(office + "/own-phone")
                        .param("phone", IdentityFixtures.anyPhone().value()),
                post(office + "/disable").param("sure", "true"),
                post(office + "/enable"));
    }

    private MockHttpServletResponse grantAt(SchoolId school, AccountId officer) throws Exception {
        return send(
                post("/district/staff/" + officer + "/grants")
                        .param("role", "SCHOOL_OFFICER")
                        .param("school", own.district() + "/" + school),
                administrator);
    }

    private int rolesAtSchools(AccountId officer) {
        return jdbc.sql("select count(*) from role_grant where school_id is not null and account_id = :id")
                .param("id", officer.value())
                .query(Integer.class)
                .single();
    }

    private String row(AccountId account) {
        return jdbc.sql("select a::text from account a where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        return site.perform(request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
    }
}
