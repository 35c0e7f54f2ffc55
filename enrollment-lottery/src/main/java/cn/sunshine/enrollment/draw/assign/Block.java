package cn.sunshine.enrollment.draw.assign;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Seats of one school that are filled together.
 *
 * @param category the group, or {@link Category#EVERYONE}
 * @param holders the units of the group; null if the block is open to everyone
 * @param seats how many, from 0
 * @param soft whether what stays empty is given to others at the end
 */
record Block(Category category, @Nullable BitSet holders, int seats, boolean soft) {

    boolean admits(int unit) {
        return holders == null || holders.get(unit);
    }
}
