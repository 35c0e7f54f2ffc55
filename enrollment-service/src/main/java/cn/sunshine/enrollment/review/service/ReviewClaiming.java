package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.review.Claimant;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCaseClaimed;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewCaseNotFoundException;
import cn.sunshine.enrollment.review.ReviewCaseReleased;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How officers take cases and give them back. A claim is a lease on the system's clock that runs out by itself. */
@Service
@Transactional
public class ReviewClaiming {

    /** Whether something can be decided on a case now: what an earlier year left open is shown, and handed to nobody. */
    private static final String DECIDABLE = """
            exists (select 1 from review_window
                    where review_window.season_id = review_case.season_id
                      and starts_at <= :seasonNow and ends_at > :seasonNow)\
            """;

    /**
     * The order of the queue decides nobody's outcome; it only says who is answered first: families who were already
     * asked once to correct something, then who has waited longest. Nothing an applicant is or chose enters it. Cases on
     * which nothing can be decided now are left out, and for a while the one that this officer gave back.
     */
    private static final String NEXT = """
            select id from review_case
            where district_id = :district and status in ('OPEN', 'CLAIMED')
              and %s
              and (status = 'OPEN' or leased_until <= :now)
              and (released_by is distinct from :officer or passed_over_until <= :now)
              and guardian_id is distinct from :asGuardian
              and not exists (
                select 1 from review_recusal where case_id = review_case.id and account_id = :officer)
            order by (not resubmitted), waiting_since, id
            limit 1
            for update skip locked
            """.formatted(DECIDABLE);

    private final ReviewCases cases;
    private final OpenReview review;
    private final AccountQueries accounts;
    private final JdbcClient jdbc;
    private final SeasonClock seasonClock;
    private final Clock systemClock;
    private final Duration lease;
    private final ApplicationEventPublisher events;

    ReviewClaiming(
            ReviewCases cases,
            OpenReview review,
            AccountQueries accounts,
            JdbcClient jdbc,
            SeasonClock seasonClock,
            Clock systemClock,
            @Value("${enrollment.review.lease:PT15M}") Duration lease,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.review = review;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.seasonClock = seasonClock;
        this.systemClock = systemClock;
        this.lease = lease;
        this.events = events;
    }

    /** Takes the case that is next in the queue. Officers who ask at once get different cases, none waits. */
    public Optional<ReviewCaseId> claimNext(ReviewOfficer officer) {
        Claimant claimant = claimant(officer);
        Optional<ReviewCaseId> next = next(officer.district(), claimant);
        next.ifPresent(id -> claim(caseOf(id, officer), claimant));
        return next;
    }

    /** Takes a particular case, or keeps it if the officer has it already. */
    public void claim(ReviewCaseId id, ReviewOfficer officer) {
        ReviewCase wanted = caseOf(id, officer);
        review.requireOpenFor(wanted);
        claim(wanted, claimant(officer));
    }

    /**
     * Keeps a case for another length of a lease if the officer has it, however long ago he took it. Once its review is
     * over the lease runs out: there is nothing left to decide for.
     */
    public void keep(ReviewCaseId id, ReviewOfficer officer) {
        ReviewCase held = caseOf(id, officer);
        if (review.isOpenFor(held)) {
            held.keep(officer.account(), systemClock.instant(), lease);
            cases.save(held);
        }
    }

    public void release(ReviewCaseId id, ReviewOfficer officer) {
        ReviewCase held = caseOf(id, officer);
        held.release(officer.account(), systemClock.instant(), lease);
        cases.save(held);
        events.publishEvent(new ReviewCaseReleased(held.district(), id));
    }

    /** The officer declares himself partial: somebody else will have the case. */
    public void recuse(ReviewCaseId id, ReviewOfficer officer) {
        ReviewCase held = caseOf(id, officer);
        events.publishEvent(held.recuse(officer.account()));
        cases.save(held);
    }

    private void claim(ReviewCase wanted, Claimant claimant) {
        Instant now = systemClock.instant();
        boolean hadIt = wanted.holder(now).filter(claimant.officer()::equals).isPresent();
        wanted.recall(seasonClock.instant());
        wanted.claim(claimant, now, lease);
        cases.save(wanted);
        if (!hadIt) {
            events.publishEvent(new ReviewCaseClaimed(wanted.district(), wanted.id()));
        }
    }

    private Claimant claimant(ReviewOfficer officer) {
        return new Claimant(
                officer.account(), accounts.ownFamily(officer.account()).orElse(null));
    }

    private Optional<ReviewCaseId> next(DistrictId district, Claimant claimant) {
        AccountId asGuardian = claimant.asGuardian();
        return jdbc.sql(NEXT)
                .param("district", district.value())
                .param("seasonNow", seasonClock.instant().atOffset(ZoneOffset.UTC))
                .param("now", systemClock.instant().atOffset(ZoneOffset.UTC))
                .param("officer", claimant.officer().value())
                .param("asGuardian", asGuardian == null ? null : asGuardian.value(), Types.OTHER)
                .query(UUID.class)
                .optional()
                .map(ReviewCaseId::new);
    }

    /** As it stays until the transaction ends: whoever comes meanwhile is told what became of it. */
    private ReviewCase caseOf(ReviewCaseId id, ReviewOfficer officer) {
        return cases.findForDecision(id, officer.district()).orElseThrow(() -> ReviewCaseNotFoundException.of(id));
    }
}
