package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.AddressRule;
import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.catchment.AddressRules;
import cn.sunshine.enrollment.catchment.CatchmentPolicy;
import cn.sunshine.enrollment.catchment.CatchmentPublication;
import cn.sunshine.enrollment.catchment.CatchmentPublications;
import cn.sunshine.enrollment.catchment.PendingChanges;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonReading;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.ComparedName;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of catchments. */
@Service
@Transactional(readOnly = true)
public class CatchmentQueries {

    private final AddressRules rules;
    private final CatchmentPublications publications;
    private final CatchmentHistory history;

    CatchmentQueries(AddressRules rules, CatchmentPublications publications, CatchmentHistory history) {
        this.rules = rules;
        this.publications = publications;
        this.history = history;
    }

    /**
     * The schools that the published rules give to an address, each with the very rule that decided. Several where a
     * zone is shared; none means that a person must look, never that the child has no school. A rule that a private school
     * has from before they were refused is not executed: it would take homes out of the public catchments.
     */
    public List<RuleView> lookUp(SeasonId season, Address address) {
        Integer number = address.houseNumber();
        String road = ComparedName.of(address.road());
        String estate = ComparedName.of(address.estate());
        List<AddressRule> named = rules.findNaming(season, road, number == null ? 0 : number, estate).stream()
                .filter(AddressRule::isInForce)
                .toList();
        return CatchmentPolicy.deciding(named, address).stream()
                .map(RuleView::of)
                .toList();
    }

    /** The published rules of a school, inclusions first. */
    public List<RuleView> rulesOf(SeasonId season, SchoolId school) {
        return sorted(rules.findExecuted(season, school), AddressRule::isInForce);
    }

    /** When the published rules of a school were last changed, by a new one or a repeal; empty before they are published. */
    public Optional<Instant> changedAt(SeasonId season, SchoolId school) {
        return rules.findExecuted(season, school).stream()
                .flatMap(rule -> rule.changedBy().stream())
                .max(Comparator.naturalOrder())
                .flatMap(number -> publications.findBySeasonOrderByNumberDesc(season).stream()
                        .filter(publication -> publication.number() == number)
                        .map(CatchmentPublication::publishedAt)
                        .findFirst());
    }

    /** The rules a publisher works on: those in force, marked ones among them, and drafts. */
    public List<RuleView> editableRulesOf(SeasonId season, SchoolId school) {
        return sorted(rules.findBySeasonAndSchool(season, school), rule -> !rule.isRepealed());
    }

    /** The schools that a publisher finds rules of, those in force and drafts. */
    public Set<SchoolId> schoolsWithRules(SeasonId season) {
        return rules.schoolsWithRules(season).stream().map(SchoolId::new).collect(Collectors.toSet());
    }

    /** A rule of any state: what was decided on it can always be shown. */
    public Optional<RuleView> rule(AddressRuleId id) {
        return rules.findById(id).map(RuleView::of);
    }

    /** The publication in force. */
    public Optional<PublicationView> publication(SeasonId season) {
        return publications.findFirstBySeasonOrderByNumberDesc(season).map(PublicationView::of);
    }

    /** Which schools have a published catchment, and since when: read once for all who look at this reading. */
    public PublishedCatchments published(SeasonReading season) {
        return season.facts(PublishedCatchments.class, read -> history.of(read.id()));
    }

    /** The drafts and marks that the next publication would bring into force, so that a publisher reads them before. */
    public PendingRules pending(SeasonId season) {
        List<AddressRule> all = rules.findBySeason(season);
        return new PendingRules(PendingChanges.of(season, all), sorted(all, AddressRule::isChanged));
    }

    private static List<RuleView> sorted(List<AddressRule> found, Predicate<AddressRule> which) {
        return found.stream()
                .filter(which)
                .sorted(Comparator.comparing(AddressRule::effect)
                        .thenComparing(rule -> rule.selector().kind(), Comparator.reverseOrder())
                        .thenComparing(rule -> rule.selector().road())
                        .thenComparing(rule -> rule.selector().firstNumber())
                        .thenComparing(rule -> rule.id().value()))
                .map(RuleView::of)
                .toList();
    }
}
