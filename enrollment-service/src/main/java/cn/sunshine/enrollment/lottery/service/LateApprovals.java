package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.lottery.Draws.SchoolStatus;
import cn.sunshine.enrollment.registration.ApplicationApproved;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.registration.service.ApprovedApplicant;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Children approved after their school's roll was fixed, by a freeze or by admitting all. No seat comes to them from this
 * roll, so the education bureau arranges one: the family is told so, and the bureau sees whom it has to arrange one for.
 * Where the roll is given up they are late no more: the next one takes them in.
 */
@Service
@Transactional(readOnly = true)
public class LateApprovals {

    private final Draws draws;
    private final ApplicationQueries applications;

    LateApprovals(Draws draws, ApplicationQueries applications) {
        this.draws = draws;
        this.applications = applications;
    }

    /**
     * The same for who is about to tell the family. A roll that is being fixed is awaited, and none is fixed meanwhile: to
     * the freeze an application that was handed in and approved beside it is not there, and to us the freeze is not.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isLate(ApplicationApproved approval) {
        draws.holdAttempts(approval.season(), approval.school());
        return isLate(approval.application());
    }

    public boolean isLate(ApplicationId application) {
        return applications.summary(application).filter(this::isLate).isPresent();
    }

    public boolean isLate(ApplicationSummary application) {
        return application.status() == ApplicationStatus.APPROVED
                && !application.enlisted()
                && Optional.ofNullable(application.school())
                        .filter(school -> isFixed(application.season(), school))
                        .isPresent();
    }

    /** Who came too late for the roll of this school, by id: the order says nothing. */
    public List<ApprovedApplicant> at(SeasonId season, SchoolId school) {
        return isFixed(season, school) ? applications.approvedOnNoRoll(season, school) : List.of();
    }

    /** Who came too late in a whole season, page by page; {@code after} as the applications are asked for. */
    public List<ApplicationSummary> in(SeasonId season, ApplicationId after, Limit limit) {
        List<SchoolId> fixed = draws.statuses(season).stream()
                .filter(draw -> draw.getStatus().fixesTheRoll())
                .map(SchoolStatus::getSchool)
                .toList();
        return fixed.isEmpty() ? List.of() : applications.approvedOnNoRoll(season, fixed, after, limit);
    }

    private boolean isFixed(SeasonId season, SchoolId school) {
        return draws.attempts(season, school).stream()
                .anyMatch(draw -> draw.status().fixesTheRoll());
    }
}
