package cn.sunshine.enrollment.draw.assign;

import java.util.List;

/**
 * A sound problem in dense numbers, each from 0. It is for a caller who has numbered and checked its names already, as a
 * draw has whose frozen files are sorted; everybody else states an {@link AssignmentProblem}. The result does not depend
 * on the numbering, but speed does: units that are numbered in the order of their ranks are walked through memory in that
 * order.
 */
public interface NumberedProblem {

    Mechanism mechanism();

    BundlePolicy bundlePolicy();

    /** The schools with their seats and reserves; their priorities are not read. */
    List<School> schools();

    /** The order in which reserved blocks are filled; empty without reserves. */
    List<Category> precedence();

    int students();

    StudentId student(int student);

    int unitOf(int student);

    /** The number of the child, or -1 if there is none of that name. */
    int find(StudentId id);

    int units();

    UnitId unit(int unit);

    /** The children of a unit, at least one. */
    int[] members(int unit);

    int size(int unit);

    /** The number of the unit, or -1 if there is none of that name. */
    int find(UnitId id);

    /** How many schools the unit lists. */
    int wishes(int unit);

    /** The school at a position of the unit's list, from 0. */
    int wish(int unit, int position);

    /** The tier of the unit at the school, from 1; 0 if it is not acceptable there. */
    int tier(int school, int unit);

    /** The rank, from 1, by which the school orders the units of a tier; 0 if it has none for this unit. */
    int rank(int school, int unit);

    /** The rank of the unit, from 1, where one order serves all schools. */
    int commonRank(int unit);

    /** Whether the unit is one of those for whom a block is reserved. */
    boolean holds(int unit, Category category);

    /** Runs the mechanism. */
    default Assignment assign() {
        return Assignment.of(new Market(this));
    }
}
