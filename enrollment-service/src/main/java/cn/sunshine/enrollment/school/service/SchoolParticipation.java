package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.Absence;
import cn.sunshine.enrollment.school.EnrollmentPlan;
import cn.sunshine.enrollment.school.EnrollmentPlans;
import cn.sunshine.enrollment.school.Participation;
import cn.sunshine.enrollment.school.ParticipationId;
import cn.sunshine.enrollment.school.Participations;
import cn.sunshine.enrollment.school.School;
import cn.sunshine.enrollment.school.SchoolDeclined;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.SchoolReliance;
import cn.sunshine.enrollment.school.SchoolResumed;
import cn.sunshine.enrollment.school.Schools;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A district says that a school does not enroll in a season, and takes it back until registration opens. */
@Service
@Transactional
public class SchoolParticipation {

    private final Schools schools;
    private final EnrollmentPlans plans;
    private final Participations participations;
    private final ObjectProvider<SchoolReliance> reliances;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    SchoolParticipation(
            Schools schools,
            EnrollmentPlans plans,
            Participations participations,
            ObjectProvider<SchoolReliance> reliances,
            SeasonQueries seasons,
            SeasonClock clock,
            ApplicationEventPublisher events) {
        this.schools = schools;
        this.plans = plans;
        this.participations = participations;
        this.reliances = reliances;
        this.seasons = seasons;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Says that a school does not enroll. Registration no longer waits for it, and no family can choose it.
     *
     * @param seen the version of its participation that the officer's page showed
     * @throws SchoolRefusedException if somebody changed it since, homes belong to it, or families may have chosen it
     */
    public void decline(SchoolId id, SeasonId season, String reason, AccountId by, int seen) {
        School school = school(id);
        Participation participation = participation(id, season);
        boolean done = participation
                .absence()
                .filter(absence -> absence.reason().equals(reason))
                .isPresent();
        if (participation.isLeftToDo(seen, done)) {
            hindrance(id, season).ifPresent(hindrance -> refuse(hindrance, id));
            participation.decline(new Absence(reason, clock.instant(), by));
            participations.save(participation);
            events.publishEvent(new SchoolDeclined(school.district(), id, season));
        }
    }

    /**
     * Takes that back.
     *
     * @param seen the version of its participation that the officer's page showed
     * @throws SchoolRefusedException if somebody changed it since, or registration has opened
     */
    public void resume(SchoolId id, SeasonId season, int seen) {
        School school = school(id);
        Participation participation = participation(id, season);
        if (participation.isLeftToDo(seen, participation.absence().isEmpty())) {
            if (isOpen(season) || seasons.isReliedOn(season)) {
                refuse(SchoolRefusal.REGISTRATION_OPENED, id);
            }
            participation.resume();
            participations.save(participation);
            events.publishEvent(new SchoolResumed(school.district(), id, season));
        }
    }

    /**
     * Why it cannot be said of a school now that it does not enroll. Only a school with a plan can have been chosen; one that
     * came later and holds registration can still step aside.
     */
    @Transactional(readOnly = true)
    public Optional<SchoolRefusal> hindrance(SchoolId id, SeasonId season) {
        boolean planned = plans.findBySchoolAndSeason(id, season)
                .flatMap(EnrollmentPlan::approvedSince)
                .isPresent();
        if (isOpen(season) || planned && seasons.isReliedOn(season)) {
            return Optional.of(SchoolRefusal.REGISTRATION_OPENED);
        }
        return reliances.stream().anyMatch(one -> one.assigns(id, season))
                ? Optional.of(SchoolRefusal.HAS_A_CATCHMENT)
                : Optional.empty();
    }

    private boolean isOpen(SeasonId season) {
        return seasons.isOpen(season, PhaseKind.REGISTRATION);
    }

    private static void refuse(SchoolRefusal reason, SchoolId school) {
        throw SchoolRefusedException.of(reason, school);
    }

    private School school(SchoolId id) {
        return schools.findForChange(id).orElseThrow(() -> SchoolNotFoundException.of(id));
    }

    private Participation participation(SchoolId school, SeasonId season) {
        return participations
                .findById(new ParticipationId(school, season))
                .orElseGet(() -> Participation.of(school, season));
    }
}
