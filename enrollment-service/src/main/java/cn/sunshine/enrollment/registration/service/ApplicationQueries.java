package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Applications.SchoolCount;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other features ask of applications: no personal data in any answer. */
@Service
@Transactional(readOnly = true)
public class ApplicationQueries {

    private final Applications applications;

    ApplicationQueries(Applications applications) {
        this.applications = applications;
    }

    public Optional<ApplicationSummary> summary(ApplicationId id) {
        return applications.findById(id).map(ApplicationSummary::of);
    }

    /** The application of the number that a family reads out. */
    public Optional<ApplicationId> numbered(ApplicationNumber number) {
        return applications.findByNumber(number).map(Application::id);
    }

    public List<ApplicationSummary> ofGuardian(AccountId guardian) {
        return applications.findByGuardian(guardian).stream()
                .map(ApplicationSummary::of)
                .sorted(Comparator.comparing(application -> application.id().value()))
                .toList();
    }

    /** The approved applicants of a school, by id: their order says nothing of when they came. */
    public List<ApprovedApplicant> approved(SeasonId season, SchoolId school) {
        return byId(applications.findBySeasonAndSchoolAndStatus(season, school, ApplicationStatus.APPROVED).stream());
    }

    /** The applicants of a school that a frozen roll or an admission of all is bound to, by id. */
    public List<ApprovedApplicant> enlisted(SeasonId season, SchoolId school) {
        return byId(applications.findBySeasonAndSchoolAndEnlistedTrue(season, school).stream());
    }

    /** How many those are. */
    public int countEnlisted(SeasonId season, SchoolId school) {
        return applications.countEnlisted(season, school);
    }

    /** The approved applicants of a school that stand on no roll, by id. */
    public List<ApprovedApplicant> approvedOnNoRoll(SeasonId season, SchoolId school) {
        return byId(applications.findBySeasonAndSchoolAndStatus(season, school, ApplicationStatus.APPROVED).stream()
                .filter(application -> !application.isEnlisted()));
    }

    /**
     * The applications of these schools that are approved and stand on no roll, page by page.
     *
     * @param after behind this one in the order of their ids, which says nothing
     */
    public List<ApplicationSummary> approvedOnNoRoll(
            SeasonId season, Collection<SchoolId> schools, ApplicationId after, Limit limit) {
        List<UUID> ids = schools.stream().map(SchoolId::value).toList();
        return applications.approvedOnNoRoll(season, ids, after.value(), limit).stream()
                .map(ApplicationSummary::of)
                .toList();
    }

    /**
     * The applications of a season on which nobody has decided, page by page.
     *
     * @param after behind this one in the order of their ids, which says nothing
     */
    public List<UndecidedApplication> undecided(SeasonId season, ApplicationId after, Limit limit) {
        return applications.undecided(season, after.value(), limit).stream()
                .map(UndecidedApplication::of)
                .toList();
    }

    /** On how many applications for each school of a season nobody has decided; schools without any are absent. */
    public Map<SchoolId, Long> undecidedCounts(SeasonId season) {
        return bySchool(applications.countUndecidedBySchool(season));
    }

    /** How many approved applicants each school of a season has; schools without any are absent. */
    public Map<SchoolId, Long> approvedCounts(SeasonId season) {
        return bySchool(applications.countBySchool(season, ApplicationStatus.APPROVED));
    }

    private static List<ApprovedApplicant> byId(Stream<Application> found) {
        return found.map(ApprovedApplicant::of)
                .sorted(Comparator.comparing(
                        applicant -> applicant.application().value()))
                .toList();
    }

    private static Map<SchoolId, Long> bySchool(List<SchoolCount> counts) {
        return counts.stream().collect(Collectors.toMap(SchoolCount::getSchool, SchoolCount::getNumber));
    }
}
