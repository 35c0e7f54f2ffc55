package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.PlainText;
import cn.sunshine.enrollment.shared.RefusedException;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Shown;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a school's catchment, as published and as it is executed. A rule is a draft until a publication puts
 * it in force; what was once in force is never deleted but repealed by a later publication, so that a decision of last
 * month can still name the rule it rests on.
 */
@Entity
public class AddressRule implements Shown {

    private static final int DRAFT = 0;
    private static final int IN_FORCE = 1;
    private static final int MARKED = 2;
    private static final int REPEALED = 3;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AddressRuleId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "season_id"))
    private SeasonId season;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private SchoolId school;

    @Enumerated(EnumType.STRING)
    private RuleEffect effect;

    @Embedded
    private AddressSelector selector;

    private String source;

    private @Nullable Integer inForceFrom;

    private @Nullable Integer repealedFrom;

    private boolean toBeRepealed;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AddressRule() {}

    private AddressRule(
            AddressRuleId id,
            SeasonId season,
            SchoolId school,
            RuleEffect effect,
            AddressSelector selector,
            String source) {
        this.id = id;
        this.season = season;
        this.school = school;
        this.effect = effect;
        this.selector = selector;
        this.source = source;
    }

    /**
     * Drafts a rule.
     *
     * @param source the sentence of the official text that the rule executes, word for word
     */
    public static AddressRule draft(
            AddressRuleId id,
            SeasonId season,
            SchoolId school,
            RuleEffect effect,
            AddressSelector selector,
            String source) {
        String sentence = source.strip();
        if (sentence.isEmpty() || !PlainText.isLine(sentence)) {
            throw new IllegalArgumentException(
                    "a rule quotes the sentence it comes from, on one line that is all seen");
        }
        return new AddressRule(id, season, school, effect, selector, sentence);
    }

    /** The next publication puts a draft in force and repeals what was marked. */
    void publish(int publication) {
        if (inForceFrom == null) {
            inForceFrom = publication;
        }
        if (toBeRepealed && repealedFrom == null) {
            repealedFrom = publication;
        }
    }

    /**
     * Marks a published rule for repeal by the next publication; a draft is simply deleted.
     *
     * @return whether it was not marked before
     */
    public boolean repealWithNextPublication() {
        if (isDraft()) {
            throw CatchmentRefusedException.of(CatchmentRefusal.NOT_PUBLISHED, id);
        }
        boolean marks = !toBeRepealed;
        toBeRepealed = true;
        return marks;
    }

    /**
     * Takes the mark off again, as long as no publication repealed the rule.
     *
     * @return whether there was one to take off
     */
    public boolean keepInForce() {
        boolean takesOff = toBeRepealed && repealedFrom == null;
        if (takesOff) {
            toBeRepealed = false;
        }
        return takesOff;
    }

    /** The text of a rule never changes, so what has become of it says all. */
    @Override
    public int state() {
        if (isDraft()) {
            return DRAFT;
        }
        if (isRepealed()) {
            return REPEALED;
        }
        return toBeRepealed ? MARKED : IN_FORCE;
    }

    @Override
    public RefusedException changedMeanwhile() {
        return CatchmentRefusedException.of(CatchmentRefusal.RULE_CHANGED_MEANWHILE, id);
    }

    public boolean isDraft() {
        return inForceFrom == null;
    }

    /** Whether the next publication would change anything about this rule. */
    public boolean isChanged() {
        return isDraft() || (toBeRepealed && repealedFrom == null);
    }

    public boolean isRepealed() {
        return repealedFrom != null;
    }

    public boolean isInForce() {
        return inForceFrom != null && repealedFrom == null;
    }

    public boolean isToBeRepealed() {
        return toBeRepealed;
    }

    public boolean matches(Address address) {
        return selector.matches(address);
    }

    /** The number of the last publication that changed anything about the rule; empty for a draft. */
    public Optional<Integer> changedBy() {
        return Optional.ofNullable(repealedFrom == null ? inForceFrom : repealedFrom);
    }

    /** The number of the publication that put the rule in force; empty for a draft. */
    Optional<Integer> inForceFrom() {
        return Optional.ofNullable(inForceFrom);
    }

    /** Whether the rule was in force just before publication {@code number}, and still is or ended with it. */
    boolean reachesUpTo(int number) {
        return inForceFrom != null && inForceFrom < number && (repealedFrom == null || repealedFrom >= number);
    }

    public AddressRuleId id() {
        return id;
    }

    public SeasonId season() {
        return season;
    }

    public SchoolId school() {
        return school;
    }

    public RuleEffect effect() {
        return effect;
    }

    public AddressSelector selector() {
        return selector;
    }

    public String source() {
        return source;
    }
}
