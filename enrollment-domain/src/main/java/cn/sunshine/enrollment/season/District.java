package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.Shown;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** A district, its names in both languages and the numbers a family can call. */
@Entity
public class District implements Shown {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DistrictId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "code"))
    private DivisionCode code;

    @Embedded
    private PlaceName name;

    @Embedded
    private Hotlines hotlines;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected District() {}

    private District(DistrictId id, DivisionCode code, PlaceName name, Hotlines hotlines) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.hotlines = hotlines;
    }

    public static District found(DistrictId id, DivisionCode code, PlaceName name, Hotlines hotlines) {
        if (!DivisionCode.isCounty(code.value())) {
            throw new IllegalArgumentException("a district's code has 6 digits: " + code);
        }
        return new District(id, code, name, hotlines);
    }

    /** From now on these stand on every page. */
    public void answerAt(Hotlines numbers) {
        hotlines = numbers;
    }

    public DistrictId id() {
        return id;
    }

    public DivisionCode code() {
        return code;
    }

    public PlaceName name() {
        return name;
    }

    public Hotlines hotlines() {
        return hotlines;
    }

    @Override
    public int state() {
        return version;
    }

    @Override
    public SeasonRefusedException changedMeanwhile() {
        return SeasonRefusedException.of(SeasonRefusal.CHANGED_MEANWHILE, id);
    }
}
