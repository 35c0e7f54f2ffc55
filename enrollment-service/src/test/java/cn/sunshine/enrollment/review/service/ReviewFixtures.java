package cn.sunshine.enrollment.review.service;

import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases for tests, opened by the listener as in life. */
@Component
public class ReviewFixtures {

    private final RegistrationFixtures registration;
    private final JdbcClient jdbc;

    ReviewFixtures(RegistrationFixtures registration, JdbcClient jdbc) {
        this.registration = registration;
        this.jdbc = jdbc;
    }

    /** A season in which families register and officers review. */
    public OpenSeason openSeason() {
        OpenSeason season = registration.openSeason();
        registration.open(season.season(), PhaseKind.REVIEW);
        return season;
    }

    public ReviewOfficer officer(OpenSeason season) {
        return new ReviewOfficer(new AccountId(UUID.randomUUID()), season.district());
    }

    /** The case of an application a family has just submitted. */
    public ReviewCaseId submitted(OpenSeason season) {
        return caseOf(registration.submitted(season, registration.guardian()));
    }

    /** The case of an application, once the listener has opened it. */
    public ReviewCaseId caseOf(ApplicationId application) {
        return found(application, "");
    }

    /** The same, once it waits for an officer: for the first time, or again after a correction. */
    public ReviewCaseId waitingCaseOf(ApplicationId application) {
        return found(application, " and status = 'OPEN'");
    }

    private ReviewCaseId found(ApplicationId application, String and) {
        return new ReviewCaseId(await().atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> jdbc.sql("select id from review_case where application_id = :id" + and)
                                .param("id", application.value())
                                .query(UUID.class)
                                .optional(),
                        found -> found.isPresent())
                .orElseThrow());
    }

    /** Lets the family's time to correct a returned application have run out. */
    public void missDeadline(ReviewCaseId id) {
        jdbc.sql("""
                with late as (update review_case set correct_by = now() - interval '1 second' where id = :id
                              returning application_id, correct_by)
                update application set correction_deadline = correct_by from late where id = application_id""").param("id", id.value()).update();
    }

    /** Lets the time have passed in which a case is not handed to whoever gave it back. */
    public void forgetRelease(ReviewCaseId id) {
        jdbc.sql("update review_case set passed_over_until = now() - interval '1 second' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Lets the time of a lease have run out. */
    public void expireLease(ReviewCaseId id) {
        jdbc.sql("update review_case set leased_until = now() - interval '1 second' where id = :id")
                .param("id", id.value())
                .update();
    }
}
