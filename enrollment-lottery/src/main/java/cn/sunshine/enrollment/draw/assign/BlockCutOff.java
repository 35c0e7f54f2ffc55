package cn.sunshine.enrollment.draw.assign;

/**
 * The line of one block of a school that reserves seats. The school admits whoever passes the line of any block that
 * admits him.
 *
 * @param block which block
 * @param category the group of a reserved block; everyone for the others
 * @param cutOff its line
 */
public record BlockCutOff(Kind block, Category category, CutOff cutOff) {

    /** The kinds of blocks. */
    public enum Kind {
        /** Kept for a group. */
        RESERVED,
        /** The open seats. */
        OPEN,
        /** Seats that soft reserves left empty, filled last. */
        RETURNED
    }
}
