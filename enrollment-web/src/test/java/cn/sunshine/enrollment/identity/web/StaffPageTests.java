package cn.sunshine.enrollment.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.DistrictId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ApplicationTest
class StaffPageTests {

    @Autowired
    OfficersDesk desk;

    @Test
    void disablesAnAccountOnlyWhenItIsTickedWhatFollows() {
        DistrictId district = IdentityFixtures.anyDistrict();
        SignedIn administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, district);
        String page = "/district/staff/" + desk.officer(Role.WITNESS, district).id();
        assertThat(desk.open(page, administrator).select("label[for=sure]").text())
                .contains("停用以后", "不能再登录");
        assertThat(desk.openInEnglish(page, administrator)
                        .select("label[for=sure]")
                        .text())
                .contains("can no longer sign in");

        Document refused = desk.send(page + "/disable", administrator);
        assertThat(refused.select(".error-summary a[href=#sure]").text()).contains("请先勾选");
        assertThat(desk.open(page, administrator).select("form[action$=enable]"))
                .isEmpty();

        desk.send(page + "/disable", administrator, "sure", "true");
        assertThat(desk.open(page, administrator).select("form[action$=enable]"))
                .hasSize(1);
        Document wrongRole = desk.send(page + "/grants", administrator, "role", "");
        assertThat(wrongRole.select(".error-summary")).hasSize(1);
    }

    @Test
    void ACL_11_saysBesideTheRoleThatItsDutiesAreForAnotherPerson(@Autowired RegistrationFixtures registration) {
        DistrictId district = registration.openSeason().district();
        SignedIn administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, district);
        String member =
                "/district/staff/" + desk.officer(Role.SUPERVISOR, district).id();
        grant(Role.DISTRICT_REVIEWER, member, district, administrator);

        Document refused = grant(Role.CATCHMENT_PUBLISHER, member, district, administrator);

        String words = "该角色与此账号已有角色必须由不同的人担任";
        assertThat(refused.select("#role-error").text()).contains(words);
        assertThat(refused.select(".error-summary a[href=#role]").text()).contains(words);
        assertThat(refused.select("#role option[selected]").val()).isEqualTo("CATCHMENT_PUBLISHER");
        assertThat(desk.open(member, administrator).select("form[action$=/revoke]"))
                .singleElement()
                .satisfies(held -> assertThat(held.text()).contains("审核员"));
    }

    @Test
    void notesAnOfficersOwnNumberAndNeverShowsIt() {
        DistrictId district = IdentityFixtures.anyDistrict();
        SignedIn administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, district);
        String page = "/district/staff/"
                + desk.officer(Role.DISTRICT_REVIEWER, district).id();

        Document refused = desk.send(page + "/own-phone", administrator, "phone", "12345");
        assertThat(refused.select("#phone-error").text()).contains("11 位手机号码");
        assertThat(refused.select(".error-summary a[href=#phone]")).hasSize(1);

        String phone = IdentityFixtures.anyPhone().value();
        desk.send(page + "/own-phone", administrator, "phone", phone);
        Document noted = desk.openInEnglish(page, administrator);
        assertThat(noted.select("dt:contains(Own mobile number noted) + dd").text())
                .isEqualTo("Yes");
        assertThat(noted.html()).doesNotContain(phone);
    }

    @Test
    void ACL_16_asksForTheOwnNumberOfEveryNewOfficer() {
        DistrictId district = IdentityFixtures.anyDistrict();
        Document refused = desk.send(
                "/district/staff",
                desk.officer(Role.DISTRICT_ADMINISTRATOR, district),
                "login",
                IdentityFixtures.anyLogin().value(),
                "name",
                "欧阳一",
                "district",
                district.toString());

        assertThat(refused.select(".error-summary a[href=#phone]").text()).contains("11 位手机号码");
        assertThat(refused.select("#phone-hint").text()).contains("不保存号码本身");
    }

    /** Without a script the browser shows the answer to the second press and drops the first, with the password in it. */
    @Test
    void theSecondPressForANewOfficerLeadsToTheOfficerAndANewOneTimePassword() {
        DistrictId district = IdentityFixtures.anyDistrict();
        SignedIn administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, district);
        String login = IdentityFixtures.anyLogin().value();
        String lost = oneTimePassword(OfficersDesk.page(create(administrator, district, login, "欧阳一")));

        String page = create(administrator, district, login, "欧阳一").getRedirectedUrl();

        assertThat(page).matches("/district/staff/[0-9a-f-]{36}\\?made=true");
        Document officer = desk.open(page, administrator);
        assertThat(officer.select("h1").text()).contains("欧阳一", login);
        assertThat(officer.select("main [role=status]").text()).contains("已经建立", "重置密码");
        String reset = officer.select("form[action$=/reset-password]").attr("action");
        assertThat(oneTimePassword(desk.send(reset, administrator))).isNotEqualTo(lost);
        assertThat(desk.open("/district/staff", administrator).select("main").text())
                .containsOnlyOnce(login);
    }

    @Test
    void aLoginThatAnotherOfficerHasLeadsToThatOfficerIfTheAdministratorLooksAfterHim() {
        DistrictId district = IdentityFixtures.anyDistrict();
        SignedIn administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, district);
        String login = IdentityFixtures.anyLogin().value();
        create(administrator, district, login, "欧阳一");

        Document refused = OfficersDesk.page(create(administrator, district, login, "欧阳二"));
        assertThat(refused.select("#login-error").text()).isNotBlank();
        String holder = refused.select("main form a[href^=/district/staff/]").attr("href");
        assertThat(desk.open(holder, administrator).select("h1").text()).contains("欧阳一");
        assertThat(desk.open(holder, administrator).select("main [role=status]"))
                .isEmpty();

        DistrictId elsewhere = IdentityFixtures.anyDistrict();
        Document strange = OfficersDesk.page(
                create(desk.officer(Role.DISTRICT_ADMINISTRATOR, elsewhere), elsewhere, login, "欧阳一"));
        assertThat(strange.select("#login-error").text()).isNotBlank();
        assertThat(strange.select("main form a[href^=/district/staff/]")).isEmpty();
    }

    private MockHttpServletResponse create(SignedIn by, DistrictId district, String login, String name) {
        return desk.submit(
                "/district/staff",
                by,
                "login",
                login,
                "name",
                name,
                "phone",
                IdentityFixtures.anyPhone().value(),
                "district",
                district.toString());
    }

    private static String oneTimePassword(Document page) {
        assertThat(page.select("main code")).hasSize(1);
        return page.select("main code").text();
    }

    private Document grant(Role role, String member, DistrictId district, SignedIn by) {
        return desk.send(member + "/grants", by, "role", role.name(), "district", district.toString());
    }
}
