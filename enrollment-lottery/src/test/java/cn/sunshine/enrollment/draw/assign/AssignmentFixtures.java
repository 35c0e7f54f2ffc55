package cn.sunshine.enrollment.draw.assign;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Problems written the way the articles print them: names with blanks between, the best first. */
final class AssignmentFixtures {

    private AssignmentFixtures() {}

    static Student child(String id, String preferences) {
        return Student.of(new StudentId(id), schoolIds(preferences));
    }

    static School school(String id, int capacity) {
        return School.of(new SchoolId(id), capacity);
    }

    /** Tiers are parted by commas. */
    static School school(String id, int capacity, String tiers) {
        return school(id, capacity)
                .withTiers(Arrays.stream(tiers.split(","))
                        .map(tier -> words(tier).map(StudentId::new).toList())
                        .toList());
    }

    static List<School> schools(School... schools) {
        return List.of(schools);
    }

    /** Every child is a tier of its own, so no tie-break is needed. */
    static School strict(String id, int capacity, String order) {
        return school(id, capacity, order.replace(" ", ","));
    }

    static TieBreak single(String order) {
        return new TieBreak.Single(units(order));
    }

    /** One line per school: {@code "s1: a b c"}. */
    static TieBreak multiple(String... lines) {
        Map<SchoolId, List<UnitId>> orders = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(":");
            orders.put(new SchoolId(parts[0]), units(parts[1]));
        }
        return new TieBreak.Multiple(orders);
    }

    static AssignmentProblem problem(
            Mechanism mechanism, List<School> schools, TieBreak tieBreak, Student... children) {
        return AssignmentProblem.of(mechanism, schools, List.of(children), tieBreak);
    }

    static List<SchoolId> schoolIds(String names) {
        return words(names).map(SchoolId::new).toList();
    }

    static List<UnitId> units(String names) {
        return words(names).map(UnitId::new).toList();
    }

    static List<Category> categories(String names) {
        return words(names).map(Category::new).toList();
    }

    static UnitId unit(String name) {
        return new UnitId(name);
    }

    private static Stream<String> words(String names) {
        return Arrays.stream(names.trim().split(" +")).filter(name -> !name.isEmpty());
    }

    /** The matching as text: {@code "a=s1 b=- c=s2"}. */
    static String matching(Assignment assignment) {
        StringBuilder text = new StringBuilder();
        assignment
                .matching()
                .forEach((child, school) -> text.append(text.isEmpty() ? "" : " ")
                        .append(child.value())
                        .append('=')
                        .append(school.map(SchoolId::value).orElse("-")));
        return text.toString();
    }

    static String matching(AssignmentProblem problem) {
        return matching(problem.assign());
    }

    /** The line of a school as text: {@code open}, {@code closed} or {@code round/tier/rank}. */
    static String line(CutOff cutOff) {
        if (cutOff instanceof CutOff.Last last) {
            return last.round() + "/" + last.tier() + "/" + last.rank();
        }
        return cutOff instanceof CutOff.Open ? "open" : "closed";
    }

    static String line(Assignment assignment, String school) {
        return line(assignment.cutOff(new SchoolId(school)));
    }

    static String waiting(Assignment assignment, String school) {
        return String.join(
                " ",
                assignment.waitingLists().get(new SchoolId(school)).stream()
                        .map(UnitId::value)
                        .toList());
    }
}
