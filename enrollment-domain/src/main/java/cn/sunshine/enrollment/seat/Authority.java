package cn.sunshine.enrollment.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * On what a seat was given: there is no third way.
 *
 * @param reference the draw, the ranked run, or the entry in the register of placements outside the draw
 */
@NamedInterface("api")
@Embeddable
public record Authority(
        @Enumerated(EnumType.STRING) @Column(name = "authority_kind")
        Kind kind,

        @Column(name = "authority_id") UUID reference) {

    /** What kind of thing the reference is. */
    public enum Kind {
        DRAW,
        RANKED_RUN,
        REGISTER_OUTSIDE_DRAW
    }
}
