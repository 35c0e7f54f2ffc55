package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.EnrollmentPlan;
import cn.sunshine.enrollment.school.EnrollmentPlans;
import cn.sunshine.enrollment.school.Participation;
import cn.sunshine.enrollment.school.ParticipationId;
import cn.sunshine.enrollment.school.Participations;
import cn.sunshine.enrollment.school.PlanApproved;
import cn.sunshine.enrollment.school.PlanId;
import cn.sunshine.enrollment.school.PlanRefusal;
import cn.sunshine.enrollment.school.PlanRefusedException;
import cn.sunshine.enrollment.school.PlanUnfrozen;
import cn.sunshine.enrollment.school.School;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.SchoolProfileChanged;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.SchoolRegistered;
import cn.sunshine.enrollment.school.Schools;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** What a district administrator does with schools and their plans. */
@Service
@Transactional
public class SchoolAdministration {

    private final Schools schools;
    private final EnrollmentPlans plans;
    private final Participations participations;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    SchoolAdministration(
            Schools schools,
            EnrollmentPlans plans,
            Participations participations,
            SeasonQueries seasons,
            SeasonClock clock,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.schools = schools;
        this.plans = plans;
        this.participations = participations;
        this.seasons = seasons;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    /**
     * Registers a school. Families can choose it once its plan is approved; until then registration of its stage is held.
     *
     * @throws SchoolRefusedException if another school has its code
     */
    public SchoolId register(RegisterSchool command) {
        if (schools.findByCode(command.code()).isPresent()) {
            throw SchoolRefusedException.of(SchoolRefusal.CODE_TAKEN, command.code());
        }
        School school = School.register(
                new SchoolId(ids.generateId()),
                command.district(),
                command.code(),
                command.stage(),
                command.nature(),
                command.affiliation(),
                command.profile());
        schools.save(school);
        events.publishEvent(new SchoolRegistered(school.district(), school.id(), school.nature()));
        return school.id();
    }

    /**
     * Corrects what a school's public page says of its names, where it stands and whom to call.
     *
     * @param seen the version of the school that the officer's page showed
     * @throws SchoolRefusedException if somebody changed it since
     */
    public void present(SchoolId id, SchoolProfile profile, int seen) {
        School school = school(id);
        if (school.isLeftToDo(seen, school.profile().equals(profile))) {
            school.present(profile);
            schools.save(school);
            events.publishEvent(new SchoolProfileChanged(school.district(), id));
        }
    }

    public void approve(ApprovePlan command) {
        approve(command, planOf(command.school(), command.season()));
    }

    /**
     * The same for an officer, who takes nothing back that he has not seen.
     *
     * @param seen how often the plan that his page showed was approved
     * @throws PlanRefusedException if somebody approved another one since, or nobody may any more
     */
    public void approve(ApprovePlan command, int seen) {
        EnrollmentPlan plan = planOf(command.school(), command.season());
        boolean done = plan.isApproved(command.seats(), command.bundleSeats(), command.by(), command.reason());
        if (plan.isLeftToDo(seen, done)) {
            approve(command, plan);
        }
    }

    private void approve(ApprovePlan command, EnrollmentPlan plan) {
        School school = schools.hold(command.school()).orElseThrow(() -> SchoolNotFoundException.of(command.school()));
        requireSeason(command.season());
        requireEnrolling(command, plan);
        plan.approve(command.seats(), command.bundleSeats(), command.by(), clock.instant(), command.reason());
        plans.save(plan);
        events.publishEvent(new PlanApproved(
                school.district(), school.id(), command.season(), command.seats(), command.bundleSeats()));
    }

    /** Whoever takes the season back waits, and then finds the plan. */
    private void requireSeason(SeasonId season) {
        if (seasons.hold(season).isEmpty()) {
            throw SeasonNotFoundException.of(season);
        }
    }

    private void requireEnrolling(ApprovePlan command, EnrollmentPlan plan) {
        boolean absent = participations
                .findById(new ParticipationId(command.school(), command.season()))
                .flatMap(Participation::absence)
                .isPresent();
        if (absent) {
            throw PlanRefusedException.of(PlanRefusal.NOT_ENROLLING, plan.id());
        }
    }

    /** Freezes the plan of a school: its draw is about to speak of these seats. */
    public void freeze(SchoolId school, SeasonId season) {
        EnrollmentPlan plan = planOf(school, season);
        plan.freeze();
        plans.save(plan);
    }

    /** Lets the plan of a school be changed again, where it was frozen: its draw was given up without an outcome. */
    public void unfreeze(DistrictId district, SchoolId school, SeasonId season) {
        EnrollmentPlan plan = planOf(school, season);
        if (plan.isFrozen()) {
            plan.unfreeze();
            plans.save(plan);
            events.publishEvent(new PlanUnfrozen(district, school, season));
        }
    }

    private School school(SchoolId id) {
        return schools.findById(id).orElseThrow(() -> SchoolNotFoundException.of(id));
    }

    private EnrollmentPlan planOf(SchoolId school, SeasonId season) {
        return plans.findBySchoolAndSeason(school, season)
                .orElseGet(() -> EnrollmentPlan.open(new PlanId(ids.generateId()), school, season));
    }
}
