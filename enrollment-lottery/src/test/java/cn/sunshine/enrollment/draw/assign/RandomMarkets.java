package cn.sunshine.enrollment.draw.assign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small markets of every shape, each from one number, so that a failure can be repeated. */
final class RandomMarkets {

    private final Random random;
    private final int schools;
    private final int children;

    RandomMarkets(long seed) {
        random = new Random(seed);
        schools = 1 + random.nextInt(5);
        children = random.nextInt(14);
    }

    /** Single children, own tiers and roll tiers mixed, one order for all. */
    AssignmentProblem plain(Mechanism mechanism) {
        List<Student> students = students(false);
        return AssignmentProblem.of(mechanism, schools(students, true), students, single(students));
    }

    /** With bundles. */
    AssignmentProblem bundled(Mechanism mechanism, BundlePolicy policy) {
        List<Student> students = students(true);
        return AssignmentProblem.of(mechanism, schools(students, true), students, single(students))
                .with(policy);
    }

    /** Everybody acceptable everywhere, in one tier. */
    AssignmentProblem oneCommonOrder(Mechanism mechanism) {
        List<Student> students =
                students(true).stream().map(student -> student.inTier(1)).toList();
        return AssignmentProblem.of(mechanism, schools(students, false), students, single(students));
    }

    /** An order for each school. */
    AssignmentProblem multiple(Mechanism mechanism) {
        List<Student> students = students(false);
        Map<SchoolId, List<UnitId>> orders = new LinkedHashMap<>();
        for (int i = 0; i < schools; i++) {
            orders.put(schoolId(i), single(students).order());
        }
        return AssignmentProblem.of(mechanism, schools(students, true), students, new TieBreak.Multiple(orders));
    }

    /** Reserves of up to two groups, soft and hard, in any precedence. */
    AssignmentProblem reserved() {
        List<Student> students = students(false).stream()
                .map(student -> student.holding(groups()))
                .toList();
        List<School> reserving = new ArrayList<>();
        for (School school : schools(students, true)) {
            int first = random.nextInt(school.capacity() + 1);
            int second = random.nextInt(school.capacity() - first + 1);
            reserving.add(school.withReserves(
                    random.nextInt(4) == 0
                            ? List.of()
                            : List.of(
                                    new Reserve(new Category("G"), first, random.nextBoolean()),
                                    new Reserve(new Category("H"), second, random.nextBoolean()))));
        }
        List<Category> precedence = AssignmentFixtures.categories("G H *");
        return AssignmentProblem.of(Mechanism.deferredAcceptance(), reserving, students, single(students))
                .withPrecedence(shuffled(precedence));
    }

    private List<Category> groups() {
        return AssignmentFixtures.categories(List.of("", "G", "H", "G H").get(random.nextInt(4)));
    }

    private List<Student> students(boolean bundles) {
        List<Student> students = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            List<SchoolId> wanted = new ArrayList<>();
            for (int s = 0; s < schools; s++) {
                wanted.add(schoolId(s));
            }
            List<SchoolId> list = shuffled(wanted).subList(0, random.nextInt(schools + 1));
            int bundle = bundles && random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
            for (int member = 0; member < bundle; member++) {
                Student student =
                        Student.of(new StudentId("c" + students.size()), list).inTier(1 + random.nextInt(2));
                students.add(bundle > 1 ? student.in(new UnitId("T" + i)) : student);
            }
        }
        return students;
    }

    private List<School> schools(List<Student> students, boolean ownTiers) {
        List<School> list = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            School school = School.of(schoolId(i), random.nextInt(5));
            list.add(ownTiers && random.nextBoolean() ? school.withTiers(tiers(students)) : school);
        }
        return list;
    }

    private List<List<StudentId>> tiers(List<Student> students) {
        List<List<StudentId>> tiers = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Student student : students) {
            if (random.nextInt(6) > 0) {
                tiers.get(random.nextInt(3)).add(student.id());
            }
        }
        return tiers;
    }

    private TieBreak.Single single(List<Student> students) {
        return new TieBreak.Single(
                shuffled(students.stream().map(Student::unit).distinct().toList()));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static SchoolId schoolId(int number) {
        return new SchoolId("s" + number);
    }
}
