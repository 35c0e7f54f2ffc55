package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Binds approved applications to a roll, in the transaction that freezes it. Freezing, withdrawing and approving take the
 * same lock on the application: whichever comes first is complete before the other looks. So a child is either on the roll
 * or withdrawn, never both; and on the roll or approved after it, never before it and missing. Locks are taken in the order
 * of the ids, the roll's own lock before them.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RollEnlistment {

    private final Applications applications;

    RollEnlistment(Applications applications) {
        this.applications = applications;
    }

    /** Enlists the approved applicants of a school, by id: their order says nothing of when they came. */
    public List<ApprovedApplicant> enlist(SeasonId season, SchoolId school) {
        List<Application> approved = applications.lockApprovedAndUndecided(season, school).stream()
                .filter(application -> application.status() == ApplicationStatus.APPROVED)
                .toList();
        approved.forEach(application -> {
            application.enlist();
            applications.save(application);
        });
        return approved.stream().map(ApprovedApplicant::of).toList();
    }

    /** Gives the applicants of a school free again: their roll was given up. */
    public void strike(SeasonId season, SchoolId school) {
        applications.lockApproved(season, school).forEach(application -> {
            application.strike();
            applications.save(application);
        });
    }
}
