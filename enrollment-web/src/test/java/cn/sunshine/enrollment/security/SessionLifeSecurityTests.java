package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

/** How long sessions last and what ends them. Time passes by moving it in the table of sessions. */
@ApplicationTest
class SessionLifeSecurityTests {

    private static final String ACCOUNT = "/account";
    private static final String END_OTHERS = "main form[action$=end-others]";
    private static final String SECOND_STEP = "/sign-in/second-factor";

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    StaffAdministration staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void SES_04_anOfficersSessionEndsAfterAQuarterOfAnHourAndAFamilysAfterTwoHours() {
        CookieBrowser office = browser();
        officer(office);
        CookieBrowser family = family();

        assertThat(afterRestOf(office, Duration.ofMinutes(14))).isEqualTo(200);
        assertThat(afterRestOf(office, Duration.ofMinutes(16))).isEqualTo(302);
        assertThat(afterRestOf(family, Duration.ofMinutes(119))).isEqualTo(200);
        assertThat(afterRestOf(family, Duration.ofMinutes(121))).isEqualTo(302);
    }

    @Test
    void SES_04_noSessionLastsLongerThanTwelveHoursHoweverBusy(@Autowired SessionRepository<?> sessions) {
        CookieBrowser office = browser();
        officer(office);
        for (CookieBrowser busy : List.of(family(), office)) {
            beganEarlierBy(busy, Duration.ofHours(12).minusMinutes(1), sessions);
            assertThat(busy.get(ACCOUNT).getStatus()).isEqualTo(200);

            beganEarlierBy(busy, Duration.ofMinutes(2), sessions);
            assertThat(busy.get(ACCOUNT).getStatus()).isEqualTo(302);
        }
    }

    @Test
    void SES_07_anOfficersNewSessionEndsTheOlderOneSoThatNoneIsLeftToEnd() {
        CookieBrowser first = browser();
        Officer officer = officer(first);
        CookieBrowser second = browser();
        people.enter(second, officer);

        assertThat(second.get(ACCOUNT).getStatus()).isEqualTo(200);
        assertThat(second.page(ACCOUNT).select("tbody tr")).hasSize(1);
        assertThat(second.page(ACCOUNT).select(END_OTHERS)).isEmpty();
        assertThat(first.get(ACCOUNT).getStatus()).isEqualTo(302);
    }

    @Test
    void SES_07_listsTheOpenSessionsAndEndsTheOthers() {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser atHome = browser();
        CookieBrowser lostPhone = browser();
        people.enter(lostPhone, phone);
        people.enter(atHome, phone);

        assertThat(atHome.page(ACCOUNT).select("tbody tr")).hasSize(2);
        assertThat(atHome.page(ACCOUNT).select(END_OTHERS)).hasSize(1);
        atHome.post("/account/sessions/end-others");
        assertThat(lostPhone.get(ACCOUNT).getStatus()).isEqualTo(302);
        assertThat(atHome.page(ACCOUNT).select("tbody tr")).hasSize(1);
    }

    @Test
    void AUT_09_whoChangesThePasswordGoesOnAndEverybodyElseIsOut() {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser atHome = browser();
        CookieBrowser thief = browser();
        people.enter(thief, phone);
        people.enter(atHome, phone);
        String before = atHome.session();
        atHome.post(ACCOUNT + "/password", "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);

        assertThat(atHome.session()).isNotEqualTo(before);
        assertThat(atHome.get(ACCOUNT).getStatus()).isEqualTo(200);
        assertThat(thief.get(ACCOUNT).getStatus()).isEqualTo(302);
    }

    @Test
    void SES_08_AUT_14_aDisabledOfficerIsOutAtTheNextRequest() {
        CookieBrowser office = browser();
        Officer officer = officer(office);
        staff.disable(officer.id(), IdentityFixtures.administrator());

        assertThat(office.get(ACCOUNT).getStatus()).isEqualTo(302);
    }

    /** Whoever stole the password and waits at the second step has nothing left, and sees no secret to enrol. */
    @ParameterizedTest
    @EnumSource(Ending.class)
    void AUT_07_SES_08_aHalfOpenSignInEndsWithThePasswordItBeganWith(Ending ending) {
        CookieBrowser office = browser();
        Officer officer = officer(office);
        CookieBrowser thief = browser();
        people.showPassword(thief, officer);
        assertThat(thief.get(SECOND_STEP).getStatus()).isEqualTo(200);

        ending.happen(officer, office, staff);

        MockHttpServletResponse page = thief.get(SECOND_STEP);
        assertThat(page.getRedirectedUrl()).isEqualTo("/sign-in/staff");
        assertThat(CookieBrowser.parse(page).select("main section code")).isEmpty();
        assertThat(people.showCode(thief, officer).getRedirectedUrl()).isEqualTo("/sign-in/staff");
        assertThat(thief.get(ACCOUNT).getStatus()).isEqualTo(302);
    }

    /** What takes a password's power, and who does it. */
    enum Ending {
        CHANGE {
            @Override
            void happen(Officer officer, CookieBrowser office, StaffAdministration staff) {
                office.post(ACCOUNT + "/password", "old", officer.password(), "password", OTHER, "again", OTHER);
            }
        },
        RESET {
            @Override
            void happen(Officer officer, CookieBrowser office, StaffAdministration staff) {
                staff.resetPassword(officer.id(), IdentityFixtures.administrator());
            }
        },
        RESET_OF_THE_DEVICE {
            @Override
            void happen(Officer officer, CookieBrowser office, StaffAdministration staff) {
                staff.resetSecondFactor(officer.id(), IdentityFixtures.administrator());
            }
        },
        DISABLED {
            @Override
            void happen(Officer officer, CookieBrowser office, StaffAdministration staff) {
                staff.disable(officer.id(), IdentityFixtures.administrator());
            }
        };

        private static final String OTHER = IdentityFixtures.OTHER_PASSWORD;

        abstract void happen(Officer officer, CookieBrowser office, StaffAdministration staff);
    }

    @Test
    void SES_08_AUT_14_aRoleThatIsGivenOrTakenShowsAtTheNextRequestOfTheOpenSession() {
        DistrictId district = registration.openSeason().district();
        CookieBrowser office = browser();
        Officer officer = people.enterFirst(office, ScopedRole.in(Role.SUPERVISOR, district));
        String session = office.session();
        CookieBrowser administrator = browser();
        people.enterFirst(administrator, ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
        String member = "/district/staff/" + officer.id();
        assertThat(mayReview(office)).isFalse();

        administrator.post(member + "/grants", "role", "DISTRICT_REVIEWER", "district", district.toString());
        assertThat(mayReview(office)).isTrue();
        administrator.post(administrator
                .page(member)
                .select("li:contains(审核) form[action$=/revoke]")
                .attr("action"));
        assertThat(mayReview(office)).isFalse();
        assertThat(office.get("/supervision").getStatus()).isEqualTo(200);
        assertThat(office.session()).isEqualTo(session);
    }

    @Test
    void SES_10_aDraftOutlivesTheSessionInWhichItBegan() {
        OpenSeason season = registration.openSeason();
        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser family = browser();
        people.enter(family, phone);
        String draft = Objects.requireNonNull(family.post(
                        "/family/applications/new",
                        "season",
                        season.season().toString(),
                        "number",
                        registration.childNumber().value(),
                        "name",
                        "林小满",
                        "relation",
                        "MOTHER")
                .getRedirectedUrl());
        assertThat(afterRestOf(family, Duration.ofHours(3))).isEqualTo(302);
        people.enter(family, phone);

        assertThat(family.page("/family").text()).contains("林小满");
        assertThat(family.get(draft).getStatus()).isEqualTo(200);
    }

    /** Whether the page opens; the way to it stands among the others just then. */
    private static boolean mayReview(CookieBrowser office) {
        int status = office.get("/review").getStatus();
        assertThat(status).isIn(200, 403);
        assertThat(office.page(ACCOUNT).select(".service-nav a[href='/review']"))
                .hasSize(status == 200 ? 1 : 0);
        return status == 200;
    }

    private CookieBrowser browser() {
        return new CookieBrowser(site);
    }

    private CookieBrowser family() {
        CookieBrowser family = browser();
        people.enter(family, IdentityFixtures.anyPhone());
        return family;
    }

    private Officer officer(CookieBrowser office) {
        return people.enterFirst(office, ScopedRole.in(Role.SUPERVISOR, IdentityFixtures.anyDistrict()));
    }

    private int afterRestOf(CookieBrowser visitor, Duration rest) {
        int moved = jdbc.sql("update spring_session set last_access_time = last_access_time - :rest,"
                        + " expiry_time = expiry_time - :rest where session_id = :id")
                .param("rest", rest.toMillis())
                .param("id", visitor.sessionId())
                .update();
        assertThat(moved).isEqualTo(1);
        return visitor.get(ACCOUNT).getStatus();
    }

    private static <S extends Session> void beganEarlierBy(
            CookieBrowser visitor, Duration earlier, SessionRepository<S> sessions) {
        S session = Objects.requireNonNull(sessions.findById(visitor.sessionId()));
        Long began = Objects.requireNonNull(session.getAttribute("began"));
        session.setAttribute("began", began - earlier.toMillis());
        sessions.save(session);
    }
}
