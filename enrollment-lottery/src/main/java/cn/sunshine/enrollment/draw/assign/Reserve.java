package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.RefusedException;

/**
 * A block of seats kept for a group.
 *
 * @param category the group
 * @param seats how many, from 0
 * @param soft whether seats that the group leaves empty are given to others at the end; hard ones stay empty
 */
public record Reserve(Category category, int seats, boolean soft) {

    public Reserve {
        if (seats < 0) {
            throw RefusedException.invalid("reserves", "seats must not be negative: " + seats);
        }
    }
}
