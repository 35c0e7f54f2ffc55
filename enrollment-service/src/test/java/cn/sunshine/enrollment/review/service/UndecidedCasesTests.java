package cn.sunshine.enrollment.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class UndecidedCasesTests {

    private static final int WHOLE = 30;

    @Autowired
    ReviewFixtures fixtures;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    ReviewDeciding deciding;

    @Autowired
    UndecidedCases undecided;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private ReviewOfficer officer;

    @BeforeEach
    void aReview() {
        season = fixtures.openSeason();
        officer = fixtures.officer(season);
    }

    @Test
    void listsWhatWaitsAndWhatIsBackWithItsFamilyAndNothingThatIsDecided(
            @Autowired ApplicationDecisions decisions, @Autowired ApplicationWithdrawal withdrawal) {
        ApplicationId waiting = submitted();
        ApplicationId returned = returned();
        registration.approved(season, registration.guardian());
        decisions.reject(submitted(), RejectionReason.ALREADY_ENROLLED, "");
        AccountId family = registration.guardian();
        withdrawal.withdraw(registration.submitted(season, family), family);
        registration.draft(season, registration.guardian());
        registration.submitted(registration.openSeason(), registration.guardian());

        assertThat(rows()).extracting(row -> row.application().id()).containsExactlyInAnyOrder(waiting, returned);
        assertThat(seasons.undecided(season.season())).isEqualTo(2);
    }

    @Test
    void tellsOfEachWhereItIsSinceWhenAndUntilWhen() {
        Instant before = Instant.now().minusSeconds(1);
        ApplicationId waiting = submitted();
        ApplicationId returned = returned();
        Instant end = review().to();

        assertThat(row(waiting)).satisfies(row -> {
            assertThat(row.application().status()).isEqualTo(ApplicationStatus.SUBMITTED);
            assertThat(row.application().school()).isEqualTo(season.school());
            assertThat(row.application().since()).isBetween(before, Instant.now());
            assertThat(row.status()).isEqualTo(ReviewStatus.OPEN);
            assertThat(row.due()).as("the end of the review").isEqualTo(end);
        });
        assertThat(row(returned)).satisfies(row -> {
            assertThat(row.application().status()).isEqualTo(ApplicationStatus.RETURNED);
            assertThat(row.application().since()).isEqualTo(stepAt(returned, "RETURNED"));
            assertThat(row.status()).isEqualTo(ReviewStatus.RETURNED);
            assertThat(row.due()).isEqualTo(row.application().correctBy()).isNotNull();
        });
        assertThat(rows()).noneMatch(UndecidedCase::overdue);
    }

    @Test
    void afterTheReviewWhatNobodyDecidedOnStaysOnTheListAndIsOverdue() {
        submitted();
        returned();

        registration.close(season.season(), PhaseKind.REVIEW);

        assertThat(rows()).hasSize(2).allMatch(UndecidedCase::overdue);
    }

    @Test
    void isOverdueWhereTheFamilyMissedItsTimeAlthoughTheReviewGoesOn() {
        ApplicationId returned = returned();
        ApplicationId waiting = submitted();
        fixtures.missDeadline(fixtures.caseOf(returned));

        assertThat(row(returned).overdue()).isTrue();
        assertThat(row(waiting).overdue()).isFalse();
    }

    @Test
    void namesWhoHasACaseUntilTheLeaseRunsOut() {
        ApplicationId application = submitted();
        ReviewCaseId id = fixtures.caseOf(application);
        claiming.claim(id, officer);

        assertThat(row(application).holder()).isEqualTo(officer.account());
        assertThat(row(application).status()).isEqualTo(ReviewStatus.CLAIMED);
        fixtures.expireLease(id);
        assertThat(row(application).holder()).isNull();
        assertThat(row(application).status()).isEqualTo(ReviewStatus.OPEN);
    }

    @Test
    void pagesThroughTheListWithoutLeavingOutOrRepeatingAChild() {
        List<ApplicationId> submitted =
                IntStream.range(0, 5).mapToObj(i -> submitted()).toList();

        List<ApplicationId> seen = new ArrayList<>();
        Optional<ApplicationId> after = Optional.empty();
        do {
            UndecidedPage page = undecided.page(summary(), after.orElse(null), 2);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(2);
            page.rows().forEach(row -> seen.add(row.application().id()));
            after = page.next();
        } while (after.isPresent());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(submitted);
    }

    @Test
    void countsThemBySchool(@Autowired ApplicationQueries applications) {
        submitted();
        returned();
        registration.approved(season, registration.guardian());

        assertThat(applications.undecidedCounts(season.season())).isEqualTo(Map.of(season.school(), 2L));
    }

    /** As the queries of applications say it. */
    @Test
    void isReadAndCountedFromAnIndexOfItsOwn(@Autowired TransactionTemplate transaction) {
        String rows = "from application as a where season_id = :id and status in ('SUBMITTED', 'RETURNED')";
        String list = transaction.execute(running -> plan("""
                select id, number, (select max(s.at) from application_step as s where s.application_id = a.id) %s
                and id > :id order by id limit 31""".formatted(rows)));
        String count =
                transaction.execute(running -> plan("select school_id, count(*) " + rows + " group by school_id"));

        assertThat(list)
                .contains("using application_undecided", "Index Cond: ((season_id = ", "application_step_pkey")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(count).containsAnyOf("using application_undecided", "using application_of_school");
    }

    private String plan(String query) {
        for (String way : List.of("enable_seqscan", "enable_bitmapscan", "enable_sort")) {
            jdbc.sql("set local " + way + " = off").update();
        }
        return String.join(
                "\n",
                jdbc.sql("explain " + query)
                        .param("id", new UUID(0, 0))
                        .query(String.class)
                        .list());
    }

    private ApplicationId submitted() {
        return registration.submitted(season, registration.guardian());
    }

    private ApplicationId returned() {
        ApplicationId application = submitted();
        ReviewCaseId id = fixtures.caseOf(application);
        claiming.claim(id, officer);
        deciding.returnForCorrection(id, officer, 1, Set.of(ReturnReason.ADDRESS_INCOMPLETE), "");
        return application;
    }

    private Instant stepAt(ApplicationId application, String kind) {
        return jdbc.sql("select at from application_step where application_id = :id and kind = :kind")
                .param("id", application.value())
                .param("kind", kind)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private List<UndecidedCase> rows() {
        return undecided.page(summary(), null, WHOLE).rows();
    }

    private UndecidedCase row(ApplicationId application) {
        return rows().stream()
                .filter(row -> row.application().id().equals(application))
                .findFirst()
                .orElseThrow();
    }

    private Phase review() {
        return summary().phase(PhaseKind.REVIEW).orElseThrow();
    }

    private SeasonSummary summary() {
        return seasons.season(season.season()).orElseThrow();
    }
}
