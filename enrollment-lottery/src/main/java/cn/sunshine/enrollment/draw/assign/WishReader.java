package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.Arrays;
import java.util.List;

/** Numbers the lists of preferences, and notes every school on them that is unknown or stands twice. */
final class WishReader {

    private final SchoolNumbers schools;
    private final Roster roster;
    private final int[] start;
    private int[] school;

    WishReader(SchoolNumbers schools, Roster roster) {
        this.schools = schools;
        this.roster = roster;
        this.start = new int[roster.units() + 1];
        this.school = new int[Math.max(roster.units(), 16)];
    }

    Wishes read(Findings findings) {
        for (int unit = 0; unit < roster.units(); unit++) {
            append(unit, roster.student(roster.first(unit)).preferences());
        }
        check(findings);
        return new Wishes(start, Arrays.copyOf(school, start[roster.units()]));
    }

    private void append(int unit, List<SchoolId> preferences) {
        int at = start[unit];
        start[unit + 1] = Math.addExact(at, preferences.size());
        if (start[unit + 1] > school.length) {
            school = Arrays.copyOf(school, Math.max(start[unit + 1], school.length + (school.length >> 1)));
        }
        for (SchoolId wished : preferences) {
            school[at++] = schools.find(wished);
        }
    }

    private void check(Findings findings) {
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
            if (schools.find(wished) < 0) {
                findings.note(Refusal.UNKNOWN_ID, place, "no such school: " + wished.value());
            }
        }
    }
}
