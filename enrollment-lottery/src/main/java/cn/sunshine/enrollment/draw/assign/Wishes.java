package cn.sunshine.enrollment.draw.assign;

/**
 * All lists of preferences end to end. A <em>wish</em> is a place in that row: it stands for one unit asking for one
 * school, and its distance from the unit's start is its position on the list.
 */
final class Wishes {

    private final int[] start;
    private final int[] school;

    /** @param start the first wish of each unit, and the end of all */
    Wishes(int[] start, int[] school) {
        this.start = start;
        this.school = school;
    }

    static Wishes of(NumberedProblem problem) {
        int[] start = new int[problem.units() + 1];
        for (int unit = 0; unit < problem.units(); unit++) {
            start[unit + 1] = Math.addExact(start[unit], problem.wishes(unit));
        }
        int[] school = new int[start[problem.units()]];
        for (int unit = 0; unit < problem.units(); unit++) {
            for (int wish = start[unit]; wish < start[unit + 1]; wish++) {
                school[wish] = problem.wish(unit, wish - start[unit]);
            }
        }
        return new Wishes(start, school);
    }

    int count() {
        return school.length;
    }

    int units() {
        return start.length - 1;
    }

    /** The first wish of the unit; the first wish of the next one is the end of its list. */
    int start(int unit) {
        return start[unit];
    }

    int school(int wish) {
        return school[wish];
    }
}
