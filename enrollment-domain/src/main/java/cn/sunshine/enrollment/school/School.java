package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Shown;
import cn.sunshine.enrollment.shared.Stage;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;

/** A school as its public page shows it. */
@Entity
public class School implements Shown {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SchoolId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "district_id"))
    private DistrictId district;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "code"))
    private SchoolCode code;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private SchoolNature nature;

    @Enumerated(EnumType.STRING)
    private Affiliation affiliation;

    @Embedded
    private SchoolProfile profile;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected School() {}

    private School(
            SchoolId id,
            DistrictId district,
            SchoolCode code,
            Stage stage,
            SchoolNature nature,
            Affiliation affiliation,
            SchoolProfile profile) {
        this.id = id;
        this.district = district;
        this.code = code;
        this.stage = stage;
        this.nature = nature;
        this.affiliation = affiliation;
        this.profile = profile;
    }

    public static School register(
            SchoolId id,
            DistrictId district,
            SchoolCode code,
            Stage stage,
            SchoolNature nature,
            Affiliation affiliation,
            SchoolProfile profile) {
        return new School(id, district, code, stage, nature, affiliation, profile);
    }

    /**
     * Corrects what it was registered as.
     *
     * @param named whether a plan, a rule or an application names it: that was decided about the school as it was
     */
    public void correct(SchoolIdentity right, boolean named) {
        requireUnnamed(named);
        code = right.code();
        stage = right.stage();
        nature = right.nature();
        affiliation = right.affiliation();
    }

    /** Asked before it is taken back as registered by mistake. */
    public void requireRemovable(boolean named, boolean officers) {
        requireUnnamed(named);
        if (officers) {
            throw SchoolRefusedException.of(SchoolRefusal.HAS_OFFICERS, code);
        }
    }

    private void requireUnnamed(boolean named) {
        if (named) {
            throw SchoolRefusedException.of(SchoolRefusal.NAMED, code);
        }
    }

    /** From now on its public page says this; its code, stage and nature stay what they were. */
    public void present(SchoolProfile changed) {
        profile = changed;
    }

    public SchoolIdentity identity() {
        return new SchoolIdentity(code, stage, nature, affiliation);
    }

    public SchoolId id() {
        return id;
    }

    public DistrictId district() {
        return district;
    }

    public SchoolCode code() {
        return code;
    }

    public Stage stage() {
        return stage;
    }

    public SchoolNature nature() {
        return nature;
    }

    public Affiliation affiliation() {
        return affiliation;
    }

    public SchoolProfile profile() {
        return profile;
    }

    @Override
    public int state() {
        return version;
    }

    @Override
    public SchoolRefusedException changedMeanwhile() {
        return SchoolRefusedException.of(SchoolRefusal.CHANGED_MEANWHILE, code);
    }
}
