package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A township or committee that addresses name, from an imported list. */
@Entity
public class Division {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "code"))
    private DivisionCode code;

    private String name;

    private @Nullable String nameEn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent"))
    private @Nullable DivisionCode parent;

    @SuppressWarnings("NullAway.Init")
    protected Division() {}

    private Division(DivisionCode code, String name, @Nullable String nameEn, @Nullable DivisionCode parent) {
        this.code = code;
        this.name = name;
        this.nameEn = nameEn;
        this.parent = parent;
    }

    public static Division of(DivisionCode code, String name, @Nullable String nameEn, @Nullable DivisionCode parent) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a division has a name: " + code);
        }
        if (parent != null && (!code.isWithin(parent) || code.equals(parent))) {
            throw new IllegalArgumentException("a division lies inside its parent: " + code);
        }
        return new Division(code, name.strip(), nameEn, parent);
    }

    public DivisionCode code() {
        return code;
    }

    /** Where the list had no English name, the Chinese one stands for it. */
    public PlaceName name() {
        return new PlaceName(name, nameEn == null ? name : nameEn);
    }

    public @Nullable DivisionCode parent() {
        return parent;
    }
}
