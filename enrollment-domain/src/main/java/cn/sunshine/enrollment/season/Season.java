package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Shown;
import cn.sunshine.enrollment.shared.Stage;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One district's enrollment for one stage in one year. Its phases are data: nothing in code knows a date. */
@Entity
public class Season implements Shown {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SeasonId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "district_id"))
    private DistrictId district;

    @Embedded
    @AttributeOverride(name = "firstYear", column = @Column(name = "academic_year"))
    private AcademicYear year;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Embedded
    private BirthWindow birthWindow;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "publicity_days"))
    private PublicityDays publicity;

    @Embedded
    @AttributeOverride(name = "hours", column = @Column(name = "draw_notice_hours"))
    private DrawNotice drawNotice;

    @Embedded
    @AttributeOverride(name = "hours", column = @Column(name = "answer_hours"))
    private @Nullable AnswerPeriod answer;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "season_phase", joinColumns = @JoinColumn(name = "season_id"))
    private Set<Phase> phases = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Season() {}

    private Season(
            SeasonId id,
            DistrictId district,
            AcademicYear year,
            Stage stage,
            BirthWindow birthWindow,
            PublicityDays publicity,
            DrawNotice drawNotice) {
        this.id = id;
        this.district = district;
        this.year = year;
        this.stage = stage;
        this.birthWindow = birthWindow;
        this.publicity = publicity;
        this.drawNotice = drawNotice;
    }

    public static Season announce(
            SeasonId id,
            DistrictId district,
            AcademicYear year,
            Stage stage,
            BirthWindow birthWindow,
            PublicityDays publicity,
            DrawNotice drawNotice) {
        return new Season(id, district, year, stage, birthWindow, publicity, drawNotice);
    }

    /**
     * Sets when {@code phase.kind()} is open; an earlier setting of the same kind is replaced. Phases may overlap, but
     * none is over before one that comes first begins. One that is not over never ends in the past where that could not be
     * undone: a mistyped end is put right, but nobody gets back the place that went to another child meanwhile.
     */
    public void schedule(Phase phase, Instant at) {
        phases.forEach(other -> phase.refuseBeside(other, id));
        if (phase.kind() == PhaseKind.REGISTRATION && !phase.isOver(at)) {
            requireNotReopened(at);
        }
        phase(phase.kind()).filter(known -> !known.isOver(at)).ifPresent(known -> requireUndoable(known, phase, at));
        phases.removeIf(known -> known.kind() == phase.kind());
        phases.add(phase);
    }

    /** Gives families this long to answer an offer, or until the phase ends; never less than they were told. */
    public void answerWithin(@Nullable AnswerPeriod period, Instant at) {
        boolean running =
                phase(PhaseKind.CONFIRMATION).filter(known -> known.isOpen(at)).isPresent();
        boolean shorter = period != null && (answer == null || period.hours() < answer.hours());
        if (running && shorter) {
            throw SeasonRefusedException.of(SeasonRefusal.ANSWER_PERIOD_SHORTENED, id);
        }
        answer = period;
    }

    /**
     * Corrects how long its schools are public before families register.
     *
     * @param submitted whether a family has submitted: it registered under the days that were announced
     */
    public void publishFor(PublicityDays days, boolean submitted) {
        if (submitted) {
            throw SeasonRefusedException.of(SeasonRefusal.PUBLICITY_RELIED_ON, id);
        }
        publicity = days;
    }

    /** Sets how long the manifests of draws that are prepared from now on are public before their dice are thrown. */
    public void giveNotice(DrawNotice notice) {
        drawNotice = notice;
    }

    /**
     * Corrects which children it is for.
     *
     * @param begun whether a family has begun an application, for a child of the days that were announced
     */
    public void admit(BirthWindow births, boolean begun) {
        if (begun) {
            throw SeasonRefusedException.of(SeasonRefusal.BIRTHS_RELIED_ON, id);
        }
        birthWindow = births;
    }

    /**
     * Asked before it is taken back as announced by mistake.
     *
     * @param named whether a plan, a rule or an application names it
     */
    public void requireWithdrawable(boolean named, Instant at) {
        if (named || hasBegun(at)) {
            throw SeasonRefusedException.of(SeasonRefusal.IN_USE, id);
        }
    }

    public boolean hasBegun(Instant at) {
        return phases.stream().anyMatch(phase -> phase.hasBegun(at));
    }

    private void requireNotReopened(Instant at) {
        boolean over =
                phase(PhaseKind.REGISTRATION).filter(known -> known.isOver(at)).isPresent();
        if (over && drawing(at)) {
            throw SeasonRefusedException.of(SeasonRefusal.REGISTRATION_AFTER_THE_DRAW_BEGAN, id);
        }
    }

    private boolean drawing(Instant at) {
        return phase(PhaseKind.DRAW).filter(draw -> draw.hasBegun(at)).isPresent();
    }

    private void requireUndoable(Phase known, Phase phase, Instant at) {
        if (phase.kind() == PhaseKind.REGISTRATION && phase.isOver(at) && drawing(at)) {
            throw SeasonRefusedException.of(SeasonRefusal.REGISTRATION_ENDS_IN_THE_PAST, id);
        }
        if (phase.kind() == PhaseKind.CONFIRMATION && phase.isOver(at)) {
            throw SeasonRefusedException.of(SeasonRefusal.CONFIRMATION_ENDS_IN_THE_PAST, id);
        }
        boolean overdueAtOnce =
                firstDeadline(known).isAfter(at) && !firstDeadline(phase).isAfter(at);
        if (phase.kind() == PhaseKind.CONFIRMATION && overdueAtOnce) {
            throw SeasonRefusedException.of(SeasonRefusal.CONFIRMATION_BEGINS_TOO_EARLY, id);
        }
    }

    /** Until when what was offered before {@code confirmation} begins is answered. */
    private Instant firstDeadline(Phase confirmation) {
        return answer == null ? confirmation.to() : answer.endOf(confirmation.from(), confirmation);
    }

    public boolean isOpen(PhaseKind kind, Instant at) {
        return phase(kind).filter(phase -> phase.isOpen(at)).isPresent();
    }

    private Optional<Phase> phase(PhaseKind kind) {
        return phases.stream().filter(phase -> phase.kind() == kind).findFirst();
    }

    public List<Phase> phases() {
        return phases.stream()
                .sorted(Comparator.comparing(Phase::from).thenComparing(Phase::kind))
                .toList();
    }

    public SeasonId id() {
        return id;
    }

    public DistrictId district() {
        return district;
    }

    public AcademicYear year() {
        return year;
    }

    public Stage stage() {
        return stage;
    }

    public BirthWindow birthWindow() {
        return birthWindow;
    }

    public PublicityDays publicity() {
        return publicity;
    }

    public DrawNotice drawNotice() {
        return drawNotice;
    }

    @Override
    public int state() {
        return version;
    }

    @Override
    public SeasonRefusedException changedMeanwhile() {
        return SeasonRefusedException.of(SeasonRefusal.CHANGED_MEANWHILE, id);
    }

    /** Empty where families may answer an offer until the phase ends. */
    public Optional<AnswerPeriod> answerPeriod() {
        return Optional.ofNullable(answer);
    }
}
