package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.ReservedBlock;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.assign.Assignment;
import cn.sunshine.enrollment.draw.assign.AssignmentProblem;
import cn.sunshine.enrollment.draw.assign.BundlePolicy;
import cn.sunshine.enrollment.draw.assign.Category;
import cn.sunshine.enrollment.draw.assign.Mechanism;
import cn.sunshine.enrollment.draw.assign.Reserve;
import cn.sunshine.enrollment.draw.assign.School;
import cn.sunshine.enrollment.draw.assign.SchoolId;
import cn.sunshine.enrollment.draw.assign.Student;
import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.TieBreak;
import cn.sunshine.enrollment.draw.assign.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns frozen inputs and tickets into the problem that the assignment engine solves. A draw with one order for
 * everything (SIMPLE, SD) is walked by (tier, ticket): its order is made here, and the engine sees one tier.
 */
final class Placement {

    private final DrawInputs inputs;
    private final Tickets tickets;
    private final WalkOrder walk;

    private Placement(DrawInputs inputs, Tickets tickets) {
        this.inputs = inputs;
        this.tickets = tickets;
        this.walk = WalkOrder.of(inputs, tickets);
    }

    static Placement of(DrawInputs inputs, Tickets tickets) {
        return new Placement(inputs, tickets);
    }

    WalkOrder walk() {
        return walk;
    }

    Assignment assign() {
        return problem().assign();
    }

    private AssignmentProblem problem() {
        return new AssignmentProblem(
                mechanism(),
                schools(),
                students(),
                tieBreak(),
                BundlePolicy.valueOf(inputs.params().rules().bundleRule().name()),
                inputs.params().rules().precedence().stream().map(Category::new).toList());
    }

    private Mechanism mechanism() {
        return switch (inputs.params().rules().mechanism()) {
            case SIMPLE, SD -> Mechanism.serialDictatorship();
            case IA -> Mechanism.immediateAcceptance();
            case AR -> Mechanism.applicationRejection(
                    inputs.params().rules().choicesPerRound().orElseThrow());
            case DA -> Mechanism.deferredAcceptance();
            case TTC -> Mechanism.topTradingCycles();
        };
    }

    private List<School> schools() {
        Map<String, List<List<StudentId>>> ownTiers = inputs.params().hasChoiceTiers() && !walk.isCommon()
                ? ownTiers()
                : Map.of();
        List<School> schools = new ArrayList<>();
        for (SchoolSeats seats : inputs.schools().all()) {
            SchoolId id = new SchoolId(seats.school().value());
            School school = School.of(id, seats.capacity()).withReserves(reserves(seats));
            List<List<StudentId>> tiers = ownTiers.get(id.value());
            schools.add(tiers == null ? school : school.withTiers(tiers));
        }
        return schools;
    }

    private List<Reserve> reserves(SchoolSeats seats) {
        return inputs.params().rules().reserves().stream()
                .filter(block -> block.school().equals(seats.school()))
                .map(block -> new Reserve(
                        new Category(block.category()),
                        block.seats(),
                        block.vacancy() == ReservedBlock.Vacancy.SOFT))
                .toList();
    }

    private Map<String, List<List<StudentId>>> ownTiers() {
        Map<String, List<List<StudentId>>> bySchool = new LinkedHashMap<>();
        for (SchoolSeats seats : inputs.schools().all()) {
            List<List<StudentId>> tiers = new ArrayList<>();
            inputs.params().rules().tiers().forEach(name -> tiers.add(new ArrayList<>()));
            bySchool.put(seats.school().value(), tiers);
        }
        for (Unit unit : inputs.roll().units()) {
            List<String> list = inputs.choices().of(unit.firstRow());
            for (int choice = 0; choice < list.size(); choice++) {
                List<StudentId> tier = bySchool.get(list.get(choice)).get(inputs.tiers().of(unit, choice));
                unit.rows().forEach(row -> tier.add(student(row)));
            }
        }
        return bySchool;
    }

    private List<Student> students() {
        Categories categories = Categories.read(inputs.roll(), inputs.params().rules());
        boolean rollTiers = !walk.isCommon() && !inputs.params().hasChoiceTiers();
        List<Student> students = new ArrayList<>();
        for (Unit unit : inputs.roll().units()) {
            int tier = rollTiers ? inputs.tiers().of(unit, 0) + 1 : 1;
            for (int row : unit.rows()) {
                List<SchoolId> list =
                        inputs.choices().of(row).stream().map(SchoolId::new).toList();
                List<Category> held = categories.of(row).stream().map(Category::new).toList();
                students.add(new Student(student(row), list, new UnitId(unit.id()), held, tier));
            }
        }
        return students;
    }

    private StudentId student(int row) {
        return new StudentId(inputs.roll().applicant(row));
    }

    private TieBreak tieBreak() {
        if (!inputs.params().isMultiple()) {
            return new TieBreak.Single(walk.units().stream().map(unit -> new UnitId(unit.id())).toList());
        }
        Map<SchoolId, List<UnitId>> orders = new LinkedHashMap<>();
        for (SchoolSeats seats : inputs.schools().all()) {
            String school = seats.school().value();
            orders.put(
                    new SchoolId(school),
                    tickets.at(school).inOrder().stream().map(UnitId::new).toList());
        }
        return new TieBreak.Multiple(orders);
    }
}
