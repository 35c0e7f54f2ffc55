package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The children as dense numbers, and the units in which they are drawn; both in order of appearance. */
final class Roster {

    private static final int LARGEST_BUNDLE = 5;

    private final List<Student> students;
    private final Map<String, Integer> numberOfStudent;
    private final Map<String, Integer> numberOfBundle = new HashMap<>();
    private final int[] unitOfStudent;
    private final int[] memberStart;
    private final int[] members;
    private final int units;

    private Roster(List<Student> students, Findings findings) {
        this.students = students;
        numberOfStudent = new HashMap<>(students.size() * 2);
        unitOfStudent = new int[students.size()];
        units = numberEverybody(findings);
        memberStart = new int[units + 1];
        members = new int[students.size()];
        groupByUnit();
    }

    static Roster of(List<Student> students, Findings findings) {
        Roster roster = new Roster(students, findings);
        roster.refuseAmbiguousBundles(findings);
        return roster;
    }

    private int numberEverybody(Findings findings) {
        int next = 0;
        for (int i = 0; i < students.size(); i++) {
            Student student = students.get(i);
            if (numberOfStudent.putIfAbsent(student.id().value(), i) != null) {
                findings.note(
                        Refusal.DUPLICATE_ID,
                        "students[" + i + "].id",
                        "appears before: " + student.id().value());
            }
            int unit = student.alone()
                    ? next
                    : numberOfBundle.merge(student.unit().value(), next, (known, fresh) -> known);
            unitOfStudent[i] = unit;
            next = Math.max(next, unit + 1);
        }
        return next;
    }

    private void groupByUnit() {
        for (int unit : unitOfStudent) {
            memberStart[unit + 1]++;
        }
        for (int unit = 0; unit < units; unit++) {
            memberStart[unit + 1] += memberStart[unit];
        }
        int[] next = Arrays.copyOf(memberStart, units);
        for (int student = 0; student < unitOfStudent.length; student++) {
            members[next[unitOfStudent[student]]++] = student;
        }
    }

    /** Otherwise nobody could say whose ticket it is. */
    private void refuseAmbiguousBundles(Findings findings) {
        for (String bundle : numberOfBundle.keySet()) {
            if (numberOfStudent.containsKey(bundle)) {
                findings.note(Refusal.DUPLICATE_ID, "students", "a bundle bears the name of a child: " + bundle);
            }
        }
    }

    /** Children drawn together must ask for the same schools, and be few. */
    void checkBundles(Findings findings) {
        for (int unit = 0; unit < units; unit++) {
            Student first = student(first(unit));
            for (int i = memberStart[unit] + 1; i < memberStart[unit + 1]; i++) {
                if (!students.get(members[i]).preferences().equals(first.preferences())) {
                    findings.note(
                            Refusal.UNEQUAL_BUNDLE,
                            "students[" + members[i] + "].prefs",
                            "differs from the list of " + first.id().value());
                }
            }
            if (size(unit) > LARGEST_BUNDLE) {
                findings.note(
                        Refusal.BUNDLE_TOO_LARGE,
                        "students",
                        first.unit().value() + " has " + size(unit) + " children");
            }
        }
    }

    int units() {
        return units;
    }

    int students() {
        return members.length;
    }

    int size(int unit) {
        return memberStart[unit + 1] - memberStart[unit];
    }

    boolean hasBundles() {
        return units < members.length;
    }

    /** The member of the unit that stands first on the roll. */
    int first(int unit) {
        return members[memberStart[unit]];
    }

    int member(int unit, int position) {
        return members[memberStart[unit] + position];
    }

    int[] members(int unit) {
        return Arrays.copyOfRange(members, memberStart[unit], memberStart[unit + 1]);
    }

    Student student(int number) {
        return students.get(number);
    }

    int unitOf(int student) {
        return unitOfStudent[student];
    }

    UnitId id(int unit) {
        return students.get(first(unit)).unit();
    }

    /** The number of the child, or -1 if there is none of that name. */
    int find(StudentId id) {
        return numberOfStudent.getOrDefault(id.value(), -1);
    }

    /** The number of the unit, or -1 if there is none of that name. */
    int find(UnitId id) {
        Integer bundle = numberOfBundle.get(id.value());
        if (bundle != null) {
            return bundle;
        }
        int student = numberOfStudent.getOrDefault(id.value(), -1);
        return student >= 0 && students.get(student).alone() ? unitOfStudent[student] : -1;
    }

    /** The tier of a unit by the roll: the worst of its members. */
    int tier(int unit) {
        int worst = 0;
        for (int i = memberStart[unit]; i < memberStart[unit + 1]; i++) {
            worst = Math.max(worst, students.get(members[i]).tier());
        }
        return worst;
    }
}
