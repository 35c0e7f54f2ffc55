package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** A district, its names in both languages and the numbers a family can call. */
@Entity
public class District {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DistrictId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "code"))
    private DivisionCode code;

    private String name;
    private String nameEn;

    @Embedded
    private Hotlines hotlines;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected District() {}

    private District(DistrictId id, DivisionCode code, String name, String nameEn, Hotlines hotlines) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.nameEn = nameEn;
        this.hotlines = hotlines;
    }

    public static District found(DistrictId id, DivisionCode code, String name, String nameEn, Hotlines hotlines) {
        if (!DivisionCode.isCounty(code.value())) {
            throw new IllegalArgumentException("a district's code has 6 digits: " + code);
        }
        if (name.isBlank() || nameEn.isBlank()) {
            throw new IllegalArgumentException("a district has a name in both languages");
        }
        return new District(id, code, name, nameEn, hotlines);
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

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public Hotlines hotlines() {
        return hotlines;
    }
}
