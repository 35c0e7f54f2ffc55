package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.catchment.service.IdentityRegions;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules of registration that need to know the season, its schools and the other applications. */
@Component
class RegistrationRules {

    private static final List<ApplicationStatus> ACTIVE = Arrays.stream(ApplicationStatus.values())
            .filter(ApplicationStatus::isActive)
            .toList();

    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final IdentityRegions regions;
    private final Applications applications;
    private final SeasonClock clock;
    private final int drafts;

    RegistrationRules(
            SeasonQueries seasons,
            SchoolQueries schools,
            IdentityRegions regions,
            Applications applications,
            SeasonClock clock,
            RegistrationProperties properties) {
        this.seasons = seasons;
        this.schools = schools;
        this.regions = regions;
        this.applications = applications;
        this.clock = clock;
        this.drafts = properties.drafts();
    }

    SeasonSummary season(SeasonId id) {
        return seasons.season(id).orElseThrow(() -> SeasonNotFoundException.of(id));
    }

    void requireOpen(SeasonId season) {
        requireOpen(season, clock.instant());
    }

    /** At the moment that is stated of what is done, so that nothing bears a time at which it was not allowed. */
    void requireOpen(SeasonId season, Instant at) {
        if (!seasons.isOpen(season, PhaseKind.REGISTRATION, at)) {
            throw refused(RegistrationRefusal.REGISTRATION_CLOSED, season);
        }
    }

    void requireChangeable(Application application) {
        requireChangeable(application, clock.instant());
    }

    /** A draft is filled in while registration is open, a returned application until its own deadline. */
    void requireChangeable(Application application, Instant at) {
        if (application.status() != ApplicationStatus.RETURNED) {
            requireOpen(application.season(), at);
        } else if (application.isOverdue(at)) {
            throw refused(RegistrationRefusal.CORRECTION_OVERDUE, application.id());
        }
    }

    void requireKnownRegion(IdentityNumber number) {
        if (!regions.admit(number)) {
            throw refused(RegistrationRefusal.REGION_UNKNOWN, number.division());
        }
    }

    void requireBornFor(SeasonId season, IdentityNumber number) {
        requireBorn(season, season(season).birthWindow(), number);
    }

    /** The same once more when the season is named: its birth dates stay from now on, and were perhaps corrected just now. */
    void requireStillBornFor(SeasonId season, IdentityNumber number) {
        requireBorn(season, seasons.birthWindow(season), number);
    }

    private static void requireBorn(SeasonId season, BirthWindow window, IdentityNumber number) {
        if (!window.includes(number.birthDate())) {
            throw refused(RegistrationRefusal.BIRTH_DATE_OUTSIDE, season);
        }
    }

    void requireFree(SeasonId id, BlindIndex child, ApplicationId self) {
        SeasonSummary season = season(id);
        if (applications.isTaken(season.year(), season.district(), child, self, ACTIVE)) {
            throw refused(RegistrationRefusal.CHILD_ALREADY_REGISTERED, id);
        }
    }

    /** To be asked before anything that tells of other families' applications. */
    void requireRoomForADraft(AccountId guardian, SeasonSummary season) {
        if (applications.countDrafts(guardian, season.year()) >= drafts) {
            throw refused(RegistrationRefusal.TOO_MANY_DRAFTS, guardian);
        }
    }

    /** The school, if it enrolls in the season: of its district and stage, and with an approved plan (X01). */
    SchoolSummary offered(SeasonId season, SchoolId school) {
        SeasonSummary found = season(season);
        return schools.school(school)
                .filter(offered -> offered.district().equals(found.district()) && offered.stage() == found.stage())
                .filter(offered -> schools.plan(school, season)
                        .filter(PlanSummary::approved)
                        .isPresent())
                .orElseThrow(() -> refused(RegistrationRefusal.SCHOOL_NOT_OFFERED, season));
    }

    void requireInside(SeasonId season, DivisionCode division) {
        if (!isInside(season, division)) {
            throw refused(RegistrationRefusal.ADDRESS_OUTSIDE, season);
        }
    }

    boolean isInside(SeasonId season, DivisionCode division) {
        return seasons.district(season(season).district())
                .filter(district -> division.isWithin(district.code()))
                .isPresent();
    }

    private static RegistrationRefusedException refused(RegistrationRefusal reason, Object subject) {
        return RegistrationRefusedException.of(reason, subject);
    }
}
