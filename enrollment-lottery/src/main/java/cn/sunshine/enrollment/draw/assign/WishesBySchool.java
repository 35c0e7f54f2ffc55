package cn.sunshine.enrollment.draw.assign;

import java.util.Arrays;

/** The lists again, seen from the schools. */
final class WishesBySchool {

    private final int[] start;
    private final int[] units;

    private WishesBySchool(int schools, int wishes) {
        this.start = new int[schools + 1];
        this.units = new int[wishes];
    }

    static WishesBySchool of(Wishes wishes, int schools) {
        WishesBySchool inverse = new WishesBySchool(schools, wishes.count());
        for (int wish = 0; wish < wishes.count(); wish++) {
            inverse.start[wishes.school(wish) + 1]++;
        }
        for (int school = 0; school < schools; school++) {
            inverse.start[school + 1] += inverse.start[school];
        }
        int[] next = inverse.start.clone();
        for (int unit = 0; unit < wishes.units(); unit++) {
            for (int wish = wishes.start(unit); wish < wishes.start(unit + 1); wish++) {
                inverse.units[next[wishes.school(wish)]++] = unit;
            }
        }
        return inverse;
    }

    /** The units that ask for the school, in no order that means anything. */
    int[] units(int school) {
        return Arrays.copyOfRange(units, start[school], start[school + 1]);
    }
}
