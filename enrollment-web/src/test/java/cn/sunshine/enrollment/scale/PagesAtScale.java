package cn.sunshine.enrollment.scale;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The lists that grow with a district: few statements, each over an index, however many children there are. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
abstract class PagesAtScale {

    private static final String GROWING =
            "(account|application|application_step|application_submission|child|message|review_case|school)";

    private final int children;
    private final boolean sample;

    @Autowired
    private MockMvc browser;

    @Autowired
    private TestDatabase database;

    private List<Page> pages = List.of();

    /** @param sample only a few children: plans count, times do not */
    PagesAtScale(int children, boolean sample) {
        this.children = children;
        this.sample = sample;
    }

    /** @param statements at most, however long the list: what the frame of the page asks among them */
    private record Page(String path, SignedIn visitor, int statements) {}

    @BeforeAll
    void fill(
            @Autowired RegistrationFixtures fixtures,
            @Autowired StaffAdministration staff,
            @Autowired GuardianSignIn signIn,
            @Autowired OneTimeCodeOutbox outbox)
            throws SQLException {
        OpenSeason season = fixtures.openSeason();
        SignedIn guardian = guardian(signIn, outbox);
        fixtures.submitted(season, guardian.id());
        SignedIn officer = SignedIn.staff(
                staff.create(
                                IdentityFixtures.officerOf(season.district()),
                                IdentityFixtures.administrator(season.district()))
                        .account(),
                ScopedRole.in(Role.DISTRICT_REVIEWER, season.district()),
                ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
        try (Connection owner = database.connectAsOwner()) {
            new FullDistrict(season, children).fill(owner);
            // as many again elsewhere: a district is never the whole table
            new FullDistrict(fixtures.openSeason(), children).fill(owner);
        }
        pages = List.of(
                new Page("/review", officer, 8),
                new Page("/review?list=RETURNED", officer, 8),
                new Page("/district/staff", officer, 8),
                new Page("/family", guardian, 8),
                new Page("/family/messages", guardian, 8),
                // four for each of the three checks that hold registration back, however many schools there are
                new Page("/districts/" + season.township().value().substring(0, 6), guardian, 16));
    }

    @Test
    void LOD_06_asksFewStatementsForAPageOfAList() throws Exception {
        for (Page page : pages) {
            assertThat(statementsOf(page)).as(page.path()).isNotEmpty().hasSizeLessThanOrEqualTo(page.statements());
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
    void LOD_06_showsEachPage() throws Exception {
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
    private List<Long> times(Page page) throws Exception {
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

    private List<String> statementsOf(Page page) throws Exception {
        try (StatementLog log = new StatementLog()) {
            open(page);
            return log.statements();
        }
    }

    private void open(Page page) throws Exception {
        MockHttpServletResponse answer = browser.perform(get(page.path()).with(as(page.visitor())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(page.path()).isEqualTo(200);
    }

    private static SignedIn guardian(GuardianSignIn signIn, OneTimeCodeOutbox outbox) {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        signIn.requestCode(phone, "test of scale");
        String code = outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .findFirst()
                .orElseThrow()
                .code();
        return signIn.verify(phone, code).who();
    }
}
