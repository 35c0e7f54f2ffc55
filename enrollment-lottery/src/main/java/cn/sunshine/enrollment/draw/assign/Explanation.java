package cn.sunshine.enrollment.draw.assign;

import java.util.List;
import java.util.Optional;

/**
 * Why a child has the result it has: facts from which a page or a letter is written.
 *
 * @param student the child
 * @param drawnWith every child of its unit, itself among them, by name
 * @param result the school it got; empty if none
 * @param schools its list in its order, with what happened at each
 */
public record Explanation(
        StudentId student, List<StudentId> drawnWith, Optional<SchoolId> result, List<SchoolFact> schools) {

    public Explanation {
        drawnWith = List.copyOf(drawnWith);
        schools = List.copyOf(schools);
    }

    /** What became of a choice. */
    public enum Verdict {
        /** The seat is hers. */
        ADMITTED,
        /** A choice higher on her list came true, so this one was not needed. */
        NOT_NEEDED,
        /** The school may not take her, or not all of those she is drawn with. */
        NOT_ACCEPTABLE,
        /** Those who stand ahead of her fill the school. */
        OUTRANKED,
        /** The school had no seat to give, or a bundle had closed it. */
        CLOSED,
        /** Seats were left, but fewer than the children drawn together. */
        TOO_FEW_SEATS
    }

    /** Why others stand ahead. */
    public enum Rule {
        /** They had the school higher on their list, where earlier choices are placed first. */
        EARLIER_ROUND,
        /** They belong to a better tier of the school. */
        BETTER_TIER,
        /** They are in the same tier and drew the better ticket. */
        BETTER_TICKET,
        /** They stand behind, but hold a seat reserved for their group. */
        RESERVED_SEAT,
        /** They stand behind, but traded for the seat. */
        TRADE,
        /** They stand behind, but fitted into the seats that were left. */
        SMALLER_UNIT;

        boolean isAhead() {
            return compareTo(RESERVED_SEAT) < 0;
        }
    }

    /**
     * Units that were admitted where the child was refused, or ahead of it where it was admitted too.
     *
     * @param rule why
     * @param units who, the best first
     * @param children how many children they are
     */
    public record Ahead(Rule rule, List<UnitId> units, int children) {
        public Ahead {
            units = List.copyOf(units);
        }
    }

    /**
     * One choice.
     *
     * @param position on the list, from 1
     * @param school which school
     * @param round in which it is read, from 1
     * @param tier the tier of the unit there, from 1; 0 if it is not acceptable
     * @param rank the rank of the unit in the tie-break, from 1; 0 if it is not acceptable
     * @param verdict what became of it
     * @param cutOff the line of the school
     * @param blocks the lines of its blocks; empty if it reserves no seats
     * @param ahead who of the admitted stands ahead, by rule
     */
    public record SchoolFact(
            int position,
            SchoolId school,
            int round,
            int tier,
            int rank,
            Verdict verdict,
            CutOff cutOff,
            List<BlockCutOff> blocks,
            List<Ahead> ahead) {
        public SchoolFact {
            blocks = List.copyOf(blocks);
            ahead = List.copyOf(ahead);
        }
    }
}
