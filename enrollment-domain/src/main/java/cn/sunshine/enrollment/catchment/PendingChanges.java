package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.RefusedException;
import cn.sunshine.enrollment.shared.Shown;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * What the next publication of a season would bring into force, whoever drafted it. The text of a rule never changes, so the
 * names of the rules say all.
 */
@NamedInterface("api")
public record PendingChanges(SeasonId season, Set<AddressRuleId> drafts, Set<AddressRuleId> repeals) implements Shown {

    /** What a form can carry along: no more than nine digits. */
    private static final int STATES = 1_000_000_000;

    public PendingChanges {
        drafts = Set.copyOf(drafts);
        repeals = Set.copyOf(repeals);
    }

    public static PendingChanges of(SeasonId season, Collection<AddressRule> rules) {
        return new PendingChanges(
                season, ids(rules, AddressRule::isDraft), ids(rules, rule -> !rule.isDraft() && rule.isChanged()));
    }

    private static Set<AddressRuleId> ids(Collection<AddressRule> rules, Predicate<AddressRule> which) {
        return rules.stream().filter(which).map(AddressRule::id).collect(Collectors.toSet());
    }

    public int count() {
        return drafts.size() + repeals.size();
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    /** The ids are random, so two states are one number about never. */
    @Override
    public int state() {
        return Math.floorMod(Objects.hash(drafts, repeals), STATES);
    }

    @Override
    public RefusedException changedMeanwhile() {
        return CatchmentRefusedException.of(CatchmentRefusal.CHANGED_MEANWHILE, season);
    }
}
