package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.DistrictId;
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
import java.util.Set;

/** One district's enrollment for one stage in one year. Its phases are data: nothing in code knows a date. */
@Entity
public class Season {

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
            PublicityDays publicity) {
        this.id = id;
        this.district = district;
        this.year = year;
        this.stage = stage;
        this.birthWindow = birthWindow;
        this.publicity = publicity;
    }

    public static Season announce(
            SeasonId id,
            DistrictId district,
            AcademicYear year,
            Stage stage,
            BirthWindow birthWindow,
            PublicityDays publicity) {
        return new Season(id, district, year, stage, birthWindow, publicity);
    }

    /** Sets when {@code phase.kind()} is open; an earlier setting of the same kind is replaced. */
    public void schedule(Phase phase) {
        phases.removeIf(known -> known.kind() == phase.kind());
        phases.add(phase);
    }

    public boolean isOpen(PhaseKind kind, Instant at) {
        return phases.stream().anyMatch(phase -> phase.kind() == kind && phase.isOpen(at));
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
}
