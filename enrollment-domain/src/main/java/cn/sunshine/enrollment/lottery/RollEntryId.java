package cn.sunshine.enrollment.lottery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A line of a roll: the draw and the line's index, counted from 0 in the canonical order. */
@Embeddable
public record RollEntryId(
        @Column(name = "draw_id") UUID draw,
        @Column(name = "leaf_index") int index) implements Serializable {

    public static RollEntryId of(DrawId draw, int index) {
        return new RollEntryId(draw.value(), index);
    }
}
