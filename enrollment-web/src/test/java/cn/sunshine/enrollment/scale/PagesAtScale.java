package cn.sunshine.enrollment.scale;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Counter;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.security.CookieBrowser;
import cn.sunshine.enrollment.security.People;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The lists that grow with a district: few statements, each over an index, however many children there are. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
abstract class PagesAtScale {

    private static final String GROWING =
            "(account|application|application_step|application_submission|child|event_publication|lost_number|message"
                    + "|review_case|school|spring_session|spring_session_attributes)";

    /** Of a city, whose schools stand in one table: of half of so small a table an index would be a detour. */
    private static final int OTHER_DISTRICTS = 8;

    /** The session is read, touched and, after the answer, looked at again by Spring Session; the account is asked for once. */
    private static final int SIGNED_IN = 4;

    private final int children;
    private final boolean sample;

    @Autowired
    private MockMvc browser;

    @Autowired
    private TestDatabase database;

    private List<Page> open = List.of();
    private List<Page> pages = List.of();

    /** @param sample only a few children: plans count, times do not */
    PagesAtScale(int children, boolean sample) {
        this.children = children;
        this.sample = sample;
    }

    /** @param statements all that the request makes, however long the list: the frame of the page and the session, too */
    private record Page(String path, CookieBrowser visitor, int statements) {}

    @BeforeAll
    void fill(
            @Autowired RegistrationFixtures fixtures,
            @Autowired SchoolQueries schools,
            @Autowired People people,
            @Autowired Counter counter,
            @Autowired GuardianSignIn signIn,
            @Autowired OneTimeCodeOutbox outbox)
            throws SQLException {
        OpenSeason season = fixtures.openSeason();
        PhoneNumber phone = IdentityFixtures.anyPhone();
        fixtures.submitted(season, guardian(phone, signIn, outbox));
        CookieBrowser guardian = new CookieBrowser(browser);
        people.enter(guardian, phone);
        PhoneNumber another = IdentityFixtures.anyPhone();
        ApplicationId draft = fixtures.draft(season, guardian(another, signIn, outbox));
        CookieBrowser applicant = new CookieBrowser(browser);
        people.enter(applicant, another);
        CookieBrowser reviewer = new CookieBrowser(browser);
        people.enterFirst(reviewer, ScopedRole.in(Role.DISTRICT_REVIEWER, season.district()));
        CookieBrowser administrator = new CookieBrowser(browser);
        people.enterFirst(administrator, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
        SignedIn atTheCounter = counter.reviewer(season.district());
        for (int lost = 0; lost < 4; lost++) {
            counter.reported(
                    season.district(),
                    counter.family(IdentityFixtures.anyPhone()),
                    IdentityFixtures.anyPhone(),
                    atTheCounter);
        }
        try (Connection owner = database.connectAsOwner()) {
            for (int other = 0; other < (sample ? 0 : OTHER_DISTRICTS); other++) {
                new FullDistrict(fixtures.openSeason(), children).build(owner);
            }
            new FullDistrict(season, children).fill(owner);
            // as many again elsewhere: a district is never the whole table
            new FullDistrict(fixtures.openSeason(), children).fill(owner);
        }
        CookieBrowser anybody = new CookieBrowser(browser);
        String district = "/districts/" + season.township().value().substring(0, 6);
        String school =
                "/schools/" + schools.school(season.school()).orElseThrow().code();
        List<Page> signedIn = List.of(
                new Page("/review", reviewer, SIGNED_IN + 5),
                new Page("/review?list=RETURNED", reviewer, SIGNED_IN + 5),
                new Page("/review/lost-numbers", reviewer, SIGNED_IN + 5),
                new Page("/district/staff", administrator, SIGNED_IN + 6),
                new Page("/family", guardian, SIGNED_IN + 10),
                new Page("/family/messages", guardian, SIGNED_IN + 6),
                new Page("/family/applications/" + draft + "/school", applicant, SIGNED_IN + 14),
                new Page(district, guardian, SIGNED_IN + 10));
        open = List.of(
                new Page("/", anybody, 2),
                new Page("/sign-in", anybody, 1),
                new Page(district, anybody, 9),
                new Page(school, anybody, 11));
        pages = Stream.concat(signedIn.stream(), open.stream()).toList();
    }

    @Test
    void LOD_06_asksFewStatementsForAPageOfAList() {
        for (Page page : pages) {
            assertThat(statementsOf(page)).as(page.path()).isNotEmpty().hasSizeLessThanOrEqualTo(page.statements());
        }
    }

    @Test
    void asksNothingOfSessionsWhereAVisitorHasNone() {
        for (Page page : open) {
            assertThat(statementsOf(page))
                    .as(page.path())
                    .noneMatch(statement -> statement.toLowerCase(Locale.ROOT).contains("session"));
        }
    }

    @Test
    void LOD_06_walksAnIndexOfEveryTableThatGrows() throws Exception {
        try (QueryPlans plans = new QueryPlans(database.connectAsOwner(), sample)) {
            for (Page page : pages) {
                for (String statement : statementsOf(page)) {
                    assertThat(plans.of(statement))
                            .as(page.path())
                            .doesNotContainPattern("Seq Scan on " + GROWING + "\\b");
                }
            }
        }
    }

    @Test
    void LOD_06_showsEachPage() {
        System.out.printf("%n%d children: page, statements, median ms, slowest of 20 ms%n", children);
        for (Page page : pages) {
            List<Long> millis = times(page);
            System.out.printf(
                    "%-24s %2d %5d %5d%n",
                    page.path(),
                    statementsOf(page).size(),
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() - 1));
        }
    }

    /** Sorted, after some that do not count. */
    private List<Long> times(Page page) {
        int rounds = sample ? 1 : 20;
        for (int warming = 0; warming < rounds; warming++) {
            open(page);
        }
        long[] millis = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long since = System.nanoTime();
            open(page);
            millis[round] = Duration.ofNanos(System.nanoTime() - since).toMillis();
        }
        return IntStream.range(0, rounds).mapToObj(i -> millis[i]).sorted().toList();
    }

    private List<String> statementsOf(Page page) {
        try (StatementLog log = new StatementLog()) {
            open(page);
            return log.statements();
        }
    }

    private void open(Page page) {
        assertThat(page.visitor().get(page.path()).getStatus()).as(page.path()).isEqualTo(200);
    }

    private static AccountId guardian(PhoneNumber phone, GuardianSignIn signIn, OneTimeCodeOutbox outbox) {
        signIn.requestCode(phone, "test of scale");
        String code = outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .findFirst()
                .orElseThrow()
                .code();
        return signIn.verify(phone, code).who().id();
    }
}
