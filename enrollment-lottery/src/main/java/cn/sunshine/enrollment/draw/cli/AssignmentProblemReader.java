package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.assign.AssignmentProblem;
import cn.sunshine.enrollment.draw.assign.BundlePolicy;
import cn.sunshine.enrollment.draw.assign.Category;
import cn.sunshine.enrollment.draw.assign.Mechanism;
import cn.sunshine.enrollment.draw.assign.Priority;
import cn.sunshine.enrollment.draw.assign.Reserve;
import cn.sunshine.enrollment.draw.assign.School;
import cn.sunshine.enrollment.draw.assign.SchoolId;
import cn.sunshine.enrollment.draw.assign.Student;
import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.TieBreak;
import cn.sunshine.enrollment.draw.assign.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of the command {@code assign}, field by field. */
final class AssignmentProblemReader {

    private AssignmentProblemReader() {}

    static AssignmentProblem read(JsonValue problem) {
        problem.withOnly("id", "mechanism", "params", "schools", "precedence", "students", "tiebreak", "bundlePolicy");
        return new AssignmentProblem(
                mechanism(problem),
                problem.field("schools").items().stream()
                        .map(AssignmentProblemReader::school)
                        .toList(),
                problem.field("students").items().stream()
                        .map(AssignmentProblemReader::student)
                        .toList(),
                problem.optional("tiebreak")
                        .map(AssignmentProblemReader::tieBreak)
                        .orElseGet(TieBreak.Strict::new),
                problem.optional("bundlePolicy")
                        .map(AssignmentProblemReader::bundlePolicy)
                        .orElse(BundlePolicy.OVERFLOW),
                problem.optional("precedence")
                        .map(AssignmentProblemReader::categories)
                        .orElse(List.of()));
    }

    private static Mechanism mechanism(JsonValue problem) {
        problem.optional("params").ifPresent(params -> params.withOnly("e"));
        JsonValue mechanism = problem.field("mechanism");
        return switch (mechanism.text()) {
            case "SD" -> Mechanism.serialDictatorship();
            case "IA" -> Mechanism.immediateAcceptance();
            case "AR" ->
                Mechanism.applicationRejection(
                        problem.field("params").field("e").clampedNumber());
            case "DA" -> Mechanism.deferredAcceptance();
            case "TTC" -> Mechanism.topTradingCycles();
            default -> throw mechanism.wrong("DA, IA, AR, SD or TTC");
        };
    }

    private static BundlePolicy bundlePolicy(JsonValue policy) {
        return switch (policy.text()) {
            case "OVERFLOW" -> BundlePolicy.OVERFLOW;
            case "STOP" -> BundlePolicy.STOP;
            case "SKIP" -> BundlePolicy.SKIP;
            default -> throw policy.wrong("OVERFLOW, STOP or SKIP");
        };
    }

    private static School school(JsonValue school) {
        school.withOnly("id", "capacity", "priority", "reserves");
        return new School(
                school.field("id").as(SchoolId::new),
                school.field("capacity").count(),
                school.optional("priority")
                        .filter(tiers -> !tiers.isNull())
                        .map(AssignmentProblemReader::ownTiers)
                        .orElseGet(Priority.ByRoll::new),
                school.optional("reserves")
                        .map(reserves -> reserves.items().stream()
                                .map(AssignmentProblemReader::reserve)
                                .toList())
                        .orElse(List.of()));
    }

    private static Priority ownTiers(JsonValue tiers) {
        return new Priority.OwnTiers(
                tiers.items().stream().map(tier -> tier.listOf(StudentId::new)).toList());
    }

    private static Reserve reserve(JsonValue reserve) {
        reserve.withOnly("category", "seats", "soft");
        return new Reserve(
                reserve.field("category").as(Category::new),
                reserve.field("seats").count(),
                reserve.optional("soft").map(JsonValue::flag).orElse(true));
    }

    private static Student student(JsonValue student) {
        student.withOnly("id", "prefs", "categories", "unit");
        StudentId id = student.field("id").as(StudentId::new);
        return new Student(
                id,
                student.field("prefs").listOf(SchoolId::new),
                student.optional("unit").map(unit -> unit.as(UnitId::new)).orElse(new UnitId(id.value())),
                student.optional("categories")
                        .map(AssignmentProblemReader::categories)
                        .orElse(List.of()),
                1);
    }

    private static List<Category> categories(JsonValue names) {
        return names.listOf(Category::new);
    }

    private static TieBreak tieBreak(JsonValue tieBreak) {
        tieBreak.withOnly("strict", "single", "multiple");
        if (tieBreak.entries().size() != 1) {
            throw tieBreak.wrong("one of strict, single and multiple");
        }
        if (tieBreak.optional("single").isPresent()) {
            return new TieBreak.Single(
                    units(tieBreak.field("single").withOnly("order").field("order")));
        }
        if (tieBreak.optional("multiple").isPresent()) {
            return multiple(tieBreak.field("multiple").withOnly("orders").field("orders"));
        }
        if (!tieBreak.field("strict").flag()) {
            throw tieBreak.field("strict").wrong("true");
        }
        return new TieBreak.Strict();
    }

    private static TieBreak multiple(JsonValue orders) {
        Map<SchoolId, List<UnitId>> read = new LinkedHashMap<>();
        orders.entries().forEach((school, order) -> read.put(new SchoolId(school), units(order)));
        return new TieBreak.Multiple(read);
    }

    private static List<UnitId> units(JsonValue order) {
        return order.listOf(UnitId::new);
    }
}
