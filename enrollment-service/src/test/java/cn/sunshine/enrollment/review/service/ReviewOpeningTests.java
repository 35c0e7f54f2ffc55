package cn.sunshine.enrollment.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.ApplicationSubmitted;
import cn.sunshine.enrollment.registration.ApplicationWithdrawn;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReturnReason;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
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
 * ones in every order, and one of them twice. Each way is one transaction that is given up, so that nothing else delivers.
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

    private ReviewOpening opening;
    private OpenSeason season;
    private ReviewOfficer officer;
    private AccountId guardian;
    private ApplicationId application;

    @BeforeEach
    void aDistrictThatReviews(@Autowired JdbcClient jdbc, @Autowired SeasonClock clock, @Autowired IdGenerator ids) {
        opening = new ReviewOpening(cases, applications, jdbc, clock, ids);
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
                "submit, claim, return, withdraw, submit elsewhere, claim, approve"
            })
    void RES_03_whatWasWithdrawnAndSubmittedAgainWaitsInWhateverOrderTheEventsCome(String history) {
        List<String> steps = List.of(history.split(", "));
        int events = (int) steps.stream().filter(ReviewOpeningTests::isTold).count();
        for (int late = 0; late < 1 << events; late++) {
            for (List<Integer> order : orders(Integer.bitCount(late))) {
                check(steps, late, order);
            }
        }
    }

    /** @param late which events come late, as bits, and in which {@code order} they come then */
    private void check(List<String> steps, int late, List<Integer> order) {
        transaction.executeWithoutResult(given -> {
            given.setRollbackOnly();
            guardian = registration.guardian();
            application = registration.draft(season, guardian);
            List<Runnable> deliveries = new ArrayList<>();
            List<Runnable> waiting = new ArrayList<>();
            for (String step : steps) {
                take(step).ifPresent(delivery -> {
                    boolean now = (late & 1 << deliveries.size()) == 0;
                    deliveries.add(delivery);
                    if (now) {
                        delivery.run();
                    } else {
                        waiting.add(delivery);
                    }
                });
            }
            order.stream()
                    .filter(next -> next < waiting.size())
                    .map(waiting::get)
                    .forEach(Runnable::run);
            assertThat(settled()).as("%s, late %s, then %s", steps, late, order).isTrue();
            deliveries.forEach(again -> {
                again.run();
                assertThat(settled()).as("%s, %s, once more", steps, order).isTrue();
            });
        });
    }

    /** Takes a step, or leaves it where the officers have not heard of the case yet; gives how its event is delivered. */
    private Optional<Runnable> take(String step) {
        if (step.startsWith("submit") && now().status() == ApplicationStatus.SUBMITTED) {
            return Optional.empty();
        }
        switch (step) {
            case "withdraw" -> withdrawal.withdraw(application, guardian);
            case "submit" -> submit(season.school());
            case "submit elsewhere" -> submit(season.otherSchool());
            default -> review(step);
        }
        return isTold(step) ? Optional.of(delivery(step)) : Optional.empty();
    }

    private static boolean isTold(String step) {
        return step.startsWith("submit") || step.equals("withdraw");
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

    private Runnable delivery(String step) {
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

    /** Every order of the numbers below {@code size}. */
    private static List<List<Integer>> orders(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> longer = new ArrayList<>();
        for (List<Integer> shorter : orders(size - 1)) {
            for (int at = 0; at <= shorter.size(); at++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(at, size - 1);
                longer.add(order);
            }
        }
        return longer;
    }
}
