package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Name;

/** A group for which a school keeps seats, and so also the name of the block of those seats. */
public record Category(String value) {

    /** The block that belongs to no group: every seat of the school that no category reserves. */
    public static final Category EVERYONE = new Category("*");

    public Category {
        Name.checked("category", value);
    }
}
