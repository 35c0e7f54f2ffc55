package cn.sunshine.enrollment.school.web;

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
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class NewSchoolPagesTests {

    private static final String PAGE = "/district/schools/new";

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    SchoolQueries schools;

    @Test
    void registersASchoolWithItsPublicPage() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String code = code(season);
        assertThat(send(officer, get(PAGE)).getContentAsString()).contains("name=\"affiliation\"", "高校附属");

        assertThat(send(officer, school(season, code, "0591-1112223")).getRedirectedUrl())
                .isEqualTo("/district/schools");

        assertThat(schools.school(new SchoolCode(code)).orElseThrow().affiliation())
                .isEqualTo(Affiliation.UNIVERSITY);
        assertThat(send(officer, get("/schools/" + code)).getContentAsString()).contains("大学附属小学", "高校附属", "招生计划尚未公布");
    }

    /** As the codes of Hebei, Shanxi and Inner Mongolia do, which begin with 13, 14 and 15. */
    @ParameterizedTest
    @ValueSource(strings = {"13", "14", "15"})
    void registersASchoolWhoseCodeReadsLikeAMobileNumber(String province) throws Exception {
        OpenSeason season = fixtures.openSeason();
        String code = province + season.township();
        assertThat(PhoneNumber.isValid(code)).isTrue();

        assertThat(send(administrator(season), school(season, code, "0311-1112223"))
                        .getRedirectedUrl())
                .isEqualTo("/district/schools");

        assertThat(schools.school(new SchoolCode(code))).isPresent();
    }

    @Test
    void registersASchoolWhoseCodeWasTypedInFullWidthAndInGroups() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String code = code(season);
        StringBuilder wide = new StringBuilder("ｕ ");
        code.substring(1).chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));

        assertThat(send(administrator(season), school(season, wide.toString(), "0591-1112223"))
                        .getRedirectedUrl())
                .isEqualTo("/district/schools");

        assertThat(schools.school(new SchoolCode(code))).isPresent();
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndRegistersNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String taken = schools.school(season.school()).orElseThrow().code().value();

        MockHttpServletResponse wrong = send(officer, school(season, "x", "call us"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("code-error", "phone-error", "value=\"call us\"");
        assertThat(send(officer, post(PAGE)).getContentAsString())
                .contains("district-error", "stage-error", "nature-error", "affiliation-error", "name-error");
        assertThat(send(officer, school(season, taken, "0591-1112223")).getContentAsString())
                .contains("code-error", "已经登记");
        assertThat(schools.schools(season.district())).hasSize(3);
    }

    @Test
    void ACL_05_nobodyRegistersASchoolOfAnotherDistrict() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn stranger = administrator(fixtures.openSeason());

        assertThat(send(stranger, school(season, code(season), "0591-1112223")).getContentAsString())
                .contains("district-error");
        assertThat(schools.school(new SchoolCode(code(season)))).isEmpty();
    }

    private static String code(OpenSeason season) {
        return "U" + season.township().value().substring(0, 6);
    }

    private SignedIn administrator(OpenSeason season) {
        AccountId account = staff.create(
                        IdentityFixtures.officerOf(season.district()),
                        IdentityFixtures.administrator(season.district()))
                .account();
        return SignedIn.staff(account, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
    }

    private static MockHttpServletRequestBuilder school(OpenSeason season, String code, String phone) {
        return post(PAGE)
                .param("district", season.district().toString())
                .param("code", code)
                .param("stage", "PRIMARY")
                .param("nature", "PUBLIC")
                .param("affiliation", "UNIVERSITY")
                .param("name", "大学附属小学")
                .param("nameEn", "University Primary School")
                .param("address", "学府路1号")
                .param("phone", phone);
    }

    private MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
