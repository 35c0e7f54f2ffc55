package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.catchment.AddressRule;
import cn.sunshine.enrollment.catchment.AddressRuleChanged;
import cn.sunshine.enrollment.catchment.AddressRuleChanged.Change;
import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.catchment.AddressRuleNotFoundException;
import cn.sunshine.enrollment.catchment.AddressRules;
import cn.sunshine.enrollment.catchment.CatchmentPublication;
import cn.sunshine.enrollment.catchment.CatchmentPublicationId;
import cn.sunshine.enrollment.catchment.CatchmentPublications;
import cn.sunshine.enrollment.catchment.CatchmentRefusal;
import cn.sunshine.enrollment.catchment.CatchmentRefusedException;
import cn.sunshine.enrollment.catchment.CatchmentsPublished;
import cn.sunshine.enrollment.catchment.PendingChanges;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** What a district's publisher of catchments does; that the district is theirs, the caller has checked. */
@Service
@Transactional
public class CatchmentEditing {

    private final AddressRules rules;
    private final CatchmentPublications publications;
    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final AuditQueries audit;
    private final SeasonClock clock;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    CatchmentEditing(
            AddressRules rules,
            CatchmentPublications publications,
            SeasonQueries seasons,
            SchoolQueries schools,
            AuditQueries audit,
            SeasonClock clock,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.publications = publications;
        this.seasons = seasons;
        this.schools = schools;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    public AddressRuleId add(AddRule command) {
        // whoever takes the season back waits, and then finds the rule
        DistrictSummary district = districtOf(seasons.hold(command.season()), command.season());
        requireInside(district, command);
        AddressRule rule = rules.save(AddressRule.draft(
                new AddressRuleId(ids.generateId()),
                command.season(),
                command.school(),
                command.effect(),
                command.selector(),
                command.source()));
        announce(district.id(), rule, Change.DRAFTED);
        return rule.id();
    }

    /**
     * Deletes a draft, which somebody else may have done meanwhile; marks a published rule for repeal by the next publication.
     *
     * @param seen the state of the rule that the publisher's page showed
     * @return whether the rule is gone: it was a draft
     * @throws CatchmentRefusedException if it has become another one since, as a draft that was published
     */
    public boolean remove(DistrictId district, AddressRuleId id, int seen) {
        Optional<AddressRule> found = find(district, id);
        if (found.isEmpty() && audit.isOnRecord(AddressRuleChanged.fact(district, id))) {
            return true;
        }
        AddressRule rule = found.orElseThrow(() -> AddressRuleNotFoundException.of(id));
        return rule.isLeftToDo(seen, rule.isToBeRepealed()) && remove(district, rule);
    }

    private boolean remove(DistrictId district, AddressRule rule) {
        if (rule.isDraft()) {
            rules.delete(rule);
            announce(district, rule, Change.DELETED);
            return true;
        }
        if (rule.repealWithNextPublication()) {
            rules.save(rule);
            announce(district, rule, Change.MARKED);
        }
        return false;
    }

    /**
     * Takes the mark for repeal off again; without one nothing is changed, and nothing said.
     *
     * @param seen the state of the rule that the publisher's page showed
     * @throws CatchmentRefusedException if it has become another one since, as a rule that was repealed
     */
    public void keep(DistrictId district, AddressRuleId id, int seen) {
        AddressRule rule = find(district, id).orElseThrow(() -> AddressRuleNotFoundException.of(id));
        if (rule.isLeftToDo(seen, !rule.isToBeRepealed()) && rule.keepInForce()) {
            rules.save(rule);
            announce(district, rule, Change.KEPT);
        }
    }

    /** Puts all drafts of a season in force and repeals what was marked. */
    public int publish(SeasonId season, AccountId by) {
        return publish(season, rules.findBySeason(season), by);
    }

    /**
     * The same for a publisher, who puts nothing in force that he has not seen; where nothing is left, nothing is done.
     *
     * @param seen the state of the changes that his page showed
     * @throws CatchmentRefusedException if somebody made or took back one since
     */
    public void publish(SeasonId season, AccountId by, int seen) {
        List<AddressRule> all = rules.findBySeason(season);
        PendingChanges changes = PendingChanges.of(season, all);
        if (!changes.isEmpty() && changes.isLeftToDo(seen, false)) {
            publish(season, all, by);
        }
    }

    private int publish(SeasonId season, List<AddressRule> all, AccountId by) {
        DistrictSummary district = districtOf(season);
        int number = publications
                        .findFirstBySeasonOrderByNumberDesc(season)
                        .map(CatchmentPublication::number)
                        .orElse(0)
                + 1;
        CatchmentPublication publication = publications.save(CatchmentPublication.publish(
                new CatchmentPublicationId(ids.generateId()), season, number, all, by, clock.instant()));
        all.forEach(rules::save);
        events.publishEvent(new CatchmentsPublished(district.id(), season, number, publication.digest()));
        return number;
    }

    private void requireInside(DistrictSummary district, AddRule command) {
        SchoolSummary school = schools.hold(command.school(), command.season())
                .filter(found -> found.district().equals(district.id()))
                .orElseThrow(() -> SchoolNotFoundException.of(command.school()));
        if (school.nature() == SchoolNature.PRIVATE) {
            throw CatchmentRefusedException.of(CatchmentRefusal.PRIVATE_SCHOOL, command.school());
        }
        if (!command.selector().division().isWithin(district.code())) {
            throw CatchmentRefusedException.of(CatchmentRefusal.OUTSIDE_DISTRICT, command.season());
        }
    }

    private Optional<AddressRule> find(DistrictId district, AddressRuleId id) {
        return rules.findForChange(id)
                .filter(rule -> districtOf(rule.season()).id().equals(district));
    }

    private DistrictSummary districtOf(SeasonId season) {
        return districtOf(seasons.season(season), season);
    }

    private DistrictSummary districtOf(Optional<SeasonSummary> known, SeasonId season) {
        return known.flatMap(found -> seasons.district(found.district()))
                .orElseThrow(() -> SeasonNotFoundException.of(season));
    }

    private void announce(DistrictId district, AddressRule rule, Change change) {
        events.publishEvent(new AddressRuleChanged(district, rule.school(), rule.id(), change));
    }
}
