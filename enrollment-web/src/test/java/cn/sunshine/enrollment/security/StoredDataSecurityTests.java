package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a thief of the database, of its disk or of a dump would read. */
@ApplicationTest
class StoredDataSecurityTests {

    private static final String NAME = "上官望舒";
    private static final String GUARDIAN = "尉迟清照";
    private static final String ESTATE = "凤凰台望江苑";
    private static final String NOTE = "请补充凤凰台望江苑的门牌";
    /** Public, and so in the clear: what finds it finds the others too. */
    private static final String PUBLIC = "望江台公示内容";

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

    @Autowired
    Theft theft;

    private final List<Canary> canaries = new ArrayList<>();

    /** A family and an officer leave everything that is personal, each through the pages. */
    @BeforeEach
    void everythingPersonalIsWrittenSomewhere() {
        OpenSeason season = registration.openSeason();
        registration.open(season.season(), PhaseKind.REVIEW);
        String phone = IdentityFixtures.anyPhone().value();
        String number = registration.childNumber().value();
        CookieBrowser family = new CookieBrowser(site);
        people.enter(family, new cn.sunshine.enrollment.shared.PhoneNumber(phone));
        String next = Objects.requireNonNull(family.post(
                        "/family/applications/new",
                        "season",
                        season.season().toString(),
                        "number",
                        number,
                        "name",
                        NAME,
                        "relation",
                        "MOTHER")
                .getRedirectedUrl());
        String form = next.substring(0, next.lastIndexOf('/'));
        family.post(form + "/guardian", "name", GUARDIAN);
        family.post(form + "/address", "division", season.township().value(), "estate", ESTATE, "door", "七栋九零九");
        family.post(form + "/school", "school", season.school().toString());
        assertThat(family.post(form + "/check", "declared", "true").getRedirectedUrl())
                .endsWith("/receipt");
        review(season, form.substring(form.lastIndexOf('/') + 1));
        new CookieBrowser(site).post("/sign-in/password", "name", phone, "password", "wrong");
        canaries.addAll(Stream.of(phone, number, NAME, GUARDIAN, ESTATE, NOTE, number + NAME, NAME + number)
                .map(Canary::new)
                .toList());
    }

    @Test
    void CRY_01_aDumpOfTheDatabaseTellsNothingPersonal() throws Exception {
        String dump = theft.dump();

        assertThat(new Canary(PUBLIC).isIn(dump)).isTrue();
        assertThat(canaries).noneMatch(canary -> canary.isIn(dump));
    }

    @Test
    void CRY_02_norDoTheFilesOfTheDatabaseItsLogAndItsTemporaryOnes() throws Exception {
        Path data = theft.dataDirectory();
        Awaitility.await().until(() -> new Canary(PUBLIC).isIn(theft.files(data)));

        String stolen = theft.files(data);
        assertThat(canaries).noneMatch(canary -> canary.isIn(stolen));
    }

    @Test
    void CRY_03_noNumberCanBeFoundByHashingAllNumbers() throws Exception {
        String dump = theft.dump();

        assertThat(canaries).noneMatch(canary -> canary.isHashedIn(dump));
    }

    @Test
    void CRY_04_oneNameOfTwoChildrenIsSealedInTwoWays() {
        OpenSeason season = registration.openSeason();
        registration.draft(season, registration.guardian());
        registration.draft(season, registration.guardian());

        assertThat(jdbc.sql(
                                "select c.name from child c join application a on a.child_id = c.id where a.season_id = :id")
                        .param("id", season.season().value())
                        .query(byte[].class)
                        .list())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void CRY_05_aValueMovedIntoAnotherRowIsNotShown() throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId own = registration.draft(season, family.id());
        ApplicationId anothers = registration.draft(season, registration.guardian());
        String page = "/family/applications/" + own + "/check";
        assertThat(show(page, family).getStatus()).isEqualTo(200);

        jdbc.sql("update application set guardian_name = (select guardian_name from application where id = :from)"
                        + " where id = :to")
                .param("from", anothers.value())
                .param("to", own.value())
                .update();
        MockHttpServletResponse answer = show(page, family);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("failure-case").doesNotContain("林一诺", "Exception");
    }

    @Test
    void theSearchFindsEveryFormThatItLooksFor() {
        String number = "11010519491231002X";
        Canary canary = new Canary(number);
        byte[] wide = number.getBytes(StandardCharsets.UTF_16LE);
        for (String found : List.of(
                number,
                "110105 19491231 002X",
                new StringBuilder(number).reverse().toString(),
                new String(wide, StandardCharsets.ISO_8859_1),
                "\\x" + HexFormat.of().formatHex(wide),
                java.util.Base64.getEncoder().encodeToString(("ab" + number + "c").getBytes(StandardCharsets.UTF_8)))) {
            assertThat(canary.isIn("… " + found + " …")).as(found).isTrue();
        }
        assertThat(canary.isIn("110105194912310021")).isFalse();
        assertThat(new Canary("abc").isHashedIn("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"))
                .isTrue();
    }

    private void review(OpenSeason season, String application) {
        CookieBrowser office = new CookieBrowser(site);
        people.enterFirst(
                office, cn.sunshine.enrollment.identity.ScopedRole.in(Role.DISTRICT_REVIEWER, season.district()));
        String reviewed = Awaitility.await()
                .until(
                        () -> jdbc.sql("select id::text from review_case where application_id = :id::uuid")
                                .param("id", application)
                                .query(String.class)
                                .optional(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        office.post("/review/cases/" + reviewed + "/claim");
        assertThat(office.page("/review/cases/" + reviewed).text()).contains(NAME);
        office.post("/review/cases/" + reviewed + "/return", "reasons", "ADDRESS_INCOMPLETE", "note", NOTE);
        registrationOffice(season);
    }

    private void registrationOffice(OpenSeason season) {
        CookieBrowser office = new CookieBrowser(site);
        people.enterFirst(
                office, cn.sunshine.enrollment.identity.ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
        office.post(
                "/district/schools/" + season.school() + "/plans/" + season.season(),
                "seats",
                "5",
                "bundleSeats",
                "0",
                "reason",
                PUBLIC);
        office.post(
                "/district/staff",
                "login",
                IdentityFixtures.anyLogin().value(),
                "name",
                GUARDIAN,
                "phone",
                IdentityFixtures.anyPhone().value(),
                "district",
                season.district().toString());
    }

    private MockHttpServletResponse show(String path, SignedIn who) throws Exception {
        return site.perform(get(path).with(as(who)).accept("text/html"))
                .andReturn()
                .getResponse();
    }
}
