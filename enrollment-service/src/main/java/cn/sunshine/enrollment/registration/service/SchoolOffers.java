package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.registration.CatchmentFinding;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schools among which a family chooses: those of its catchment first. */
@Service
@Transactional(readOnly = true)
public class SchoolOffers {

    private final RegistrationRules rules;
    private final SchoolQueries schools;
    private final CatchmentExamination examination;

    SchoolOffers(RegistrationRules rules, SchoolQueries schools, CatchmentExamination examination) {
        this.rules = rules;
        this.schools = schools;
        this.examination = examination;
    }

    /** The offers for an application that has an address; none before it has one. */
    public List<SchoolOffer> offers(FamilyApplication application) {
        Address address = application.address();
        return address == null ? List.of() : offers(application.summary().season(), address);
    }

    private List<SchoolOffer> offers(SeasonId id, Address address) {
        Map<SchoolId, PlanSummary> plans = schools.plans(id);
        List<RuleView> matches = examination.matches(id, address);
        return enrolling(rules.season(id), plans)
                .map(school -> offer(matches, school, seats(plans, school)))
                .sorted(Comparator.comparing(SchoolOffer::basis)
                        .thenComparing(offer -> offer.school().code().value()))
                .toList();
    }

    private Stream<SchoolSummary> enrolling(SeasonSummary season, Map<SchoolId, PlanSummary> plans) {
        return schools.schools(season.district()).stream()
                .filter(school -> school.stage() == season.stage())
                .filter(school ->
                        plans.containsKey(school.id()) && plans.get(school.id()).approved());
    }

    private SchoolOffer offer(List<RuleView> matches, SchoolSummary school, int seats) {
        CatchmentFinding finding = examination.find(matches, school);
        RuleView rule = matches.stream()
                .filter(match -> match.id().equals(finding.rule()))
                .findFirst()
                .orElse(null);
        return new SchoolOffer(school, seats, finding.basis(), rule);
    }

    private static int seats(Map<SchoolId, PlanSummary> plans, SchoolSummary school) {
        return Objects.requireNonNull(plans.get(school.id())).seats();
    }
}
