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
            case AR ->
                Mechanism.applicationRejection(
                        inputs.params().rules().choicesPerRound().orElseThrow());
            case DA -> Mechanism.deferredAcceptance();
            case TTC -> Mechanism.topTradingCycles();
        };
    }

    private List<School> schools() {
        boolean own = inputs.params().hasChoiceTiers() && !walk.isCommon();
        List<List<List<StudentId>>> ownTiers = own ? ownTiers() : List.of();
        List<School> schools = new ArrayList<>();
        for (SchoolSeats seats : inputs.schools().all()) {
            SchoolId id = new SchoolId(seats.school().value());
            School school = School.of(id, seats.capacity()).withReserves(reserves(seats));
            schools.add(own ? school.withTiers(ownTiers.get(schools.size())) : school);
        }
        return schools;
    }

    private List<Reserve> reserves(SchoolSeats seats) {
        return inputs.params().rules().reserves().stream()
                .filter(block -> block.school().equals(seats.school()))
                .map(block -> new Reserve(
                        new Category(block.category()), block.seats(), block.vacancy() == ReservedBlock.Vacancy.SOFT))
                .toList();
    }

    /** By school, the applicants in each tier of its own, best first. */
    private List<List<List<StudentId>>> ownTiers() {
        List<List<List<StudentId>>> bySchool = new ArrayList<>();
        for (int school = 0; school < inputs.schools().all().size(); school++) {
            List<List<StudentId>> tiers = new ArrayList<>();
            inputs.params().rules().tiers().forEach(name -> tiers.add(new ArrayList<>()));
            bySchool.add(tiers);
        }
        for (Unit unit : inputs.roll().units()) {
            List<String> list = inputs.choices().of(unit.firstRow());
            for (int choice = 0; choice < list.size(); choice++) {
                int school = inputs.schools().indexOf(list.get(choice));
                List<StudentId> tier = bySchool.get(school).get(inputs.tiers().of(unit, choice));
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
                List<Category> held =
                        categories.of(row).stream().map(Category::new).toList();
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
            return new TieBreak.Single(
                    walk.units().stream().map(unit -> new UnitId(unit.id())).toList());
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
