package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.identity.SchoolOfficers;
import cn.sunshine.enrollment.school.EnrollmentPlans;
import cn.sunshine.enrollment.school.School;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolCorrected;
import cn.sunshine.enrollment.school.SchoolIdentity;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.SchoolReliance;
import cn.sunshine.enrollment.school.SchoolRemoved;
import cn.sunshine.enrollment.school.Schools;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was mistyped when a school was registered is put right, or the school taken back, while nothing names it. */
@Service
@Transactional
public class SchoolCorrection {

    private final Schools schools;
    private final EnrollmentPlans plans;
    private final ObjectProvider<SchoolReliance> reliances;
    private final SchoolOfficers officers;
    private final AuditQueries audit;
    private final ApplicationEventPublisher events;

    SchoolCorrection(
            Schools schools,
            EnrollmentPlans plans,
            ObjectProvider<SchoolReliance> reliances,
            SchoolOfficers officers,
            AuditQueries audit,
            ApplicationEventPublisher events) {
        this.schools = schools;
        this.plans = plans;
        this.reliances = reliances;
        this.officers = officers;
        this.audit = audit;
        this.events = events;
    }

    /** Whether a plan, a rule or an application of any season names the school. */
    @Transactional(readOnly = true)
    public boolean isNamed(SchoolId school) {
        return plans.existsBySchool(school) || reliances.stream().anyMatch(one -> one.names(school));
    }

    /**
     * Corrects code, stage, nature and affiliation.
     *
     * @param seen the version of the school that the officer's page showed
     * @throws SchoolRefusedException if somebody changed it since, something names it, or another school has that code
     */
    public void correct(SchoolId id, SchoolIdentity right, int seen) {
        School school = school(id);
        if (school.isLeftToDo(seen, school.identity().equals(right))) {
            requireFree(right.code(), school);
            school.correct(right, isNamed(id));
            schools.save(school);
            events.publishEvent(new SchoolCorrected(school.district(), id, school.nature()));
        }
    }

    /**
     * Takes a school back that was registered by mistake: its code is free again.
     *
     * @param seen the version of the school that the officer's page showed
     * @throws SchoolRefusedException if somebody changed it since, something names it, or somebody holds a role at it
     */
    public void remove(SchoolId id, int seen) {
        School school = school(id);
        if (school.isLeftToDo(seen, false)) {
            school.requireRemovable(isNamed(id), officers.hasAny(id));
            schools.delete(school);
            events.publishEvent(new SchoolRemoved(school.district(), id));
        }
    }

    /** Whether the district had such a school, and took it back. */
    @Transactional(readOnly = true)
    public boolean isRemoved(SchoolId id, DistrictId district) {
        return audit.isOnRecord(new SchoolRemoved(district, id).auditFact());
    }

    private void requireFree(SchoolCode code, School school) {
        schools.findByCode(code)
                .filter(other -> !other.id().equals(school.id()))
                .ifPresent(other -> {
                    throw SchoolRefusedException.of(SchoolRefusal.CODE_TAKEN, code);
                });
    }

    private School school(SchoolId id) {
        return schools.findForChange(id).orElseThrow(() -> SchoolNotFoundException.of(id));
    }
}
