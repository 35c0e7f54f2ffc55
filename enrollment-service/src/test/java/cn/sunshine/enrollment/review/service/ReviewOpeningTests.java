package cn.sunshine.enrollment.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.ApplicationSubmitted;
import cn.sunshine.enrollment.registration.ApplicationWithdrawn;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.service.TransactionLock;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

/**
 * What the family and the officers do, and every way in which the events of it may arrive: each at once or late, the late
 * ones in every order, and each of them twice. A history is one transaction that is given up, so that nothing else delivers; where ways part,
 * what the one did is undone before the other is gone.
 */
@ServiceTest
class ReviewOpeningTests {

    @Autowired
    ReviewFixtures fixtures;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ApplicationDrafting drafting;

    @Autowired
    ApplicationWithdrawal withdrawal;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    ReviewDeciding deciding;

    @Autowired
    ReviewCases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionLock lock;

    @Autowired
    EntityManager entities;

    private ReviewOpening opening;
    private OpenSeason season;
    private ReviewOfficer officer;
    private AccountId guardian;
    private ApplicationId application;

    @BeforeEach
    void aDistrictThatReviews(@Autowired SeasonClock clock, @Autowired IdGenerator ids) {
        opening = new ReviewOpening(cases, applications, lock, clock, ids);
        season = fixtures.openSeason();
        officer = fixtures.officer(season);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submit, withdraw, submit elsewhere",
                "submit, claim, withdraw, submit elsewhere",
                "submit, claim, approve, withdraw, submit elsewhere",
                "submit, claim, return, submit, claim, approve",
                "submit, claim, return, submit elsewhere, withdraw",
                "submit, claim, return, withdraw, submit elsewhere, claim, approve",
                "submit, claim, withdraw, reopen"
            })
    void RES_03_whatWasWithdrawnAndSubmittedAgainWaitsInWhateverOrderTheEventsCome(String history) {
        transaction.executeWithoutResult(given -> {
            given.setRollbackOnly();
            guardian = registration.guardian();
            application = registration.draft(season, guardian);
            go(List.of(history.split(", ")), List.of(), List.of());
        });
    }

    /** Takes the first of these steps and goes on from there; what it tells arrives at once the one time, late the other. */
    private void go(List<String> steps, List<Told> told, List<Told> late) {
        if (steps.isEmpty()) {
            Told.orders(late).forEach(order -> undone(() -> arrive(told, order)));
            return;
        }
        List<String> rest = steps.subList(1, steps.size());
        take(steps.get(0))
                .ifPresentOrElse(
                        event -> {
                            undone(() -> {
                                event.arrival().run();
                                go(rest, Told.with(told, event), late);
                            });
                            undone(() -> go(rest, Told.with(told, event), Told.with(late, event)));
                        },
                        () -> go(rest, told, late));
    }

    private void arrive(List<Told> told, List<Told> late) {
        late.forEach(event -> event.arrival().run());
        assertThat(settled()).as("of %s late %s", told, late).isTrue();
        told.forEach(again -> {
            again.arrival().run();
            assertThat(settled())
                    .as("of %s late %s, %s once more", told, late, again)
                    .isTrue();
        });
    }

    /** Does something and takes it back, from the database and from what Hibernate remembers of it. */
    private void undone(Runnable way) {
        entities.flush();
        run("savepoint fork");
        way.run();
        run("rollback to savepoint fork");
        run("release savepoint fork");
        entities.clear();
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }

    /** Takes a step, or leaves it where the officers have not heard of the case yet; gives what is told of it. */
    private Optional<Told> take(String step) {
        if (step.startsWith("submit") && now().status() == ApplicationStatus.SUBMITTED) {
            return Optional.empty();
        }
        switch (step) {
            case "withdraw" -> withdrawal.withdraw(application, guardian);
            case "reopen" -> withdrawal.reopen(application, guardian);
            case "submit" -> submit(season.school());
            case "submit elsewhere" -> submit(season.otherSchool());
            default -> review(step);
        }
        boolean isTold = step.startsWith("submit") || step.equals("withdraw");
        return isTold ? Optional.of(new Told(step, arrival(step))) : Optional.empty();
    }

    private void submit(SchoolId school) {
        if (now().status() == ApplicationStatus.WITHDRAWN) {
            withdrawal.reopen(application, guardian);
        }
        drafting.choose(application, guardian, school);
        registration.submit(application, guardian);
    }

    private void review(String step) {
        Optional<ReviewCase> known = known().filter(found -> found.round() == now().round());
        known.filter(found -> step.equals("claim")).ifPresent(found -> claiming.claim(found.id(), officer));
        known.filter(found -> found.status(Instant.EPOCH) == ReviewStatus.CLAIMED)
                .ifPresent(found -> decide(step, found));
    }

    private void decide(String step, ReviewCase claimed) {
        if (step.equals("approve")) {
            deciding.approve(claimed.id(), officer, claimed.round());
        } else if (step.equals("return")) {
            deciding.returnForCorrection(
                    claimed.id(), officer, claimed.round(), Set.of(ReturnReason.SCHOOL_OUTSIDE_CATCHMENT), "");
        }
    }

    private Runnable arrival(String step) {
        ApplicationSummary then = now();
        if (step.equals("withdraw")) {
            return () -> opening.on(new ApplicationWithdrawn(
                    season.district(), season.season(), school(then), application, guardian, then.round()));
        }
        return () -> opening.on(new ApplicationSubmitted(
                season.district(), season.season(), school(then), application, guardian, then.resubmitted(), ""));
    }

    /** Whether the officers see what the family sees. */
    private boolean settled() {
        ApplicationSummary now = now();
        Optional<ReviewCase> known = known();
        return switch (now.status()) {
            case SUBMITTED -> known.filter(found -> waits(found, now)).isPresent();
            case RETURNED ->
                known.filter(found -> is(found, ReviewStatus.RETURNED)).isPresent();
            case APPROVED, REJECTED ->
                known.filter(found -> is(found, ReviewStatus.DECIDED)).isPresent();
            case DRAFT, WITHDRAWN ->
                known.filter(found -> !is(found, ReviewStatus.CLOSED)).isEmpty();
        };
    }

    /** An officer who has the case took it in this round: nobody takes a case between the last submission and its event. */
    private static boolean waits(ReviewCase found, ApplicationSummary now) {
        return is(found, ReviewStatus.OPEN)
                && found.lease().isEmpty()
                && found.round() == now.round()
                && found.school().equals(now.school())
                && found.isResubmitted() == now.resubmitted();
    }

    private static boolean is(ReviewCase found, ReviewStatus status) {
        return found.status(Instant.EPOCH) == status;
    }

    private ApplicationSummary now() {
        return applications.summary(application).orElseThrow();
    }

    private Optional<ReviewCase> known() {
        return cases.findByApplication(application);
    }

    private static SchoolId school(ApplicationSummary then) {
        return Objects.requireNonNull(then.school());
    }
}
