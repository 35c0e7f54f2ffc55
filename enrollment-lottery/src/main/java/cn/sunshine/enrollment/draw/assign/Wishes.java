package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All lists of preferences end to end. A <em>wish</em> is a place in that row: it stands for one unit asking for one
 * school, and its distance from the unit's start is its position on the list.
 */
final class Wishes {

    private final List<School> schools;
    private final Map<SchoolId, Integer> numberOfSchool = new HashMap<>();
    private final int[] start;
    private int[] school;

    private Wishes(List<School> schools, int units) {
        this.schools = schools;
        this.start = new int[units + 1];
        this.school = new int[Math.max(units, 16)];
    }

    static Wishes of(List<School> schools, Roster roster, Findings findings) {
        Wishes wishes = new Wishes(schools, roster.units());
        wishes.numberSchools(findings);
        for (int unit = 0; unit < roster.units(); unit++) {
            wishes.append(unit, roster.student(roster.first(unit)).preferences());
        }
        wishes.school = Arrays.copyOf(wishes.school, wishes.start[roster.units()]);
        wishes.check(roster, findings);
        return wishes;
    }

    private void numberSchools(Findings findings) {
        for (int i = 0; i < schools.size(); i++) {
            if (numberOfSchool.putIfAbsent(schools.get(i).id(), i) != null) {
                findings.note(Refusal.DUPLICATE_ID, "schools[" + i + "].id", "appears before");
            }
        }
    }

    private void append(int unit, List<SchoolId> preferences) {
        int at = start[unit];
        start[unit + 1] = Math.addExact(at, preferences.size());
        if (start[unit + 1] > school.length) {
            school = Arrays.copyOf(school, Math.max(start[unit + 1], school.length + (school.length >> 1)));
        }
        for (SchoolId wished : preferences) {
            school[at++] = find(wished);
        }
    }

    private void check(Roster roster, Findings findings) {
        int[] seenBy = new int[schools.size()];
        for (int i = 0; i < roster.students(); i++) {
            int unit = roster.unitOf(i);
            if (roster.first(unit) == i && soundFast(unit, seenBy)) {
                continue;
            }
            findings.noteRepeated(roster.student(i).preferences(), SchoolId::value, "students[" + i + "].prefs");
            findUnknown(roster.student(i).preferences(), "students[" + i + "].prefs", findings);
        }
    }

    /** Whether every school on the list of the unit is known and there once; nothing is allocated for the many that are sound. */
    private boolean soundFast(int unit, int[] seenBy) {
        for (int wish = start[unit]; wish < start[unit + 1]; wish++) {
            if (school[wish] < 0 || seenBy[school[wish]] == unit + 1) {
                return false;
            }
            seenBy[school[wish]] = unit + 1;
        }
        return true;
    }

    private void findUnknown(List<SchoolId> preferences, String place, Findings findings) {
        for (SchoolId wished : preferences) {
            if (find(wished) < 0) {
                findings.note(Refusal.UNKNOWN_ID, place, "no such school: " + wished.value());
            }
        }
    }

    /** The number of the school, or -1 if there is none of that name. */
    int find(SchoolId id) {
        return numberOfSchool.getOrDefault(id, -1);
    }

    int count() {
        return school.length;
    }

    int schools() {
        return schools.size();
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
