package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.ReservedBlock;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.assign.BundlePolicy;
import cn.sunshine.enrollment.draw.assign.Category;
import cn.sunshine.enrollment.draw.assign.Mechanism;
import cn.sunshine.enrollment.draw.assign.NumberedProblem;
import cn.sunshine.enrollment.draw.assign.Reserve;
import cn.sunshine.enrollment.draw.assign.School;
import cn.sunshine.enrollment.draw.assign.SchoolId;
import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.UnitId;
import java.util.List;

/**
 * Frozen inputs and tickets as the problem that the assignment engine solves. A draw with one order for everything (SIMPLE,
 * SD) is walked by (tier, ticket): its order is made here, and the engine sees one tier.
 *
 * <p>Children have the number of their row, schools their place in the file, and units their place in the {@link WalkOrder}:
 * so where one order serves all schools the number of a unit is its rank, and the engine goes through memory in that order.
 * Nothing is copied from the inputs but what would be looked up a million times.
 */
final class Placement implements NumberedProblem {

    private final DrawInputs inputs;
    private final WalkOrder walk;
    private final Choices choices;
    private final Categories categories;
    private final List<School> schools;
    private final boolean choiceTiers;
    private final int[] numberOf;
    private final int[] unitOfRow;
    private final int[] firstRow;
    private final int[] size;
    private final int[] tier;
    private final ChoiceRanks ranks;

    private Placement(DrawInputs inputs, Tickets tickets) {
        this.inputs = inputs;
        this.walk = WalkOrder.of(inputs, tickets);
        this.choices = inputs.choices();
        this.categories = Categories.read(inputs.roll(), inputs.params().rules());
        this.schools = inputs.schools().all().stream().map(this::school).toList();
        this.choiceTiers = inputs.params().hasChoiceTiers() && !walk.isCommon();
        this.numberOf = new int[walk.size()];
        this.unitOfRow = new int[inputs.roll().size()];
        this.firstRow = new int[walk.size()];
        this.size = new int[walk.size()];
        this.tier = new int[walk.size()];
        numberUnits();
        this.ranks = inputs.params().isMultiple() ? ChoiceRanks.of(inputs, tickets) : ChoiceRanks.none();
    }

    static Placement of(DrawInputs inputs, Tickets tickets) {
        return new Placement(inputs, tickets);
    }

    private void numberUnits() {
        for (int number = 0; number < numberOf.length; number++) {
            numberOf[walk.indexAt(number + 1)] = number;
        }
        boolean rollTiers = !walk.isCommon() && !choiceTiers;
        List<Unit> units = inputs.roll().units();
        for (int index = 0; index < numberOf.length; index++) {
            Unit unit = units.get(index);
            int number = numberOf[index];
            unit.rows().forEach(row -> unitOfRow[row] = number);
            firstRow[number] = unit.firstRow();
            size[number] = unit.size();
            tier[number] = rollTiers ? inputs.tiers().of(unit, 0) + 1 : 1;
        }
    }

    private School school(SchoolSeats seats) {
        List<Reserve> reserves = inputs.params().rules().reserves().stream()
                .filter(block -> block.school().equals(seats.school()))
                .map(block -> new Reserve(
                        new Category(block.category()), block.seats(), block.vacancy() == ReservedBlock.Vacancy.SOFT))
                .toList();
        return School.of(new SchoolId(seats.school().value()), seats.capacity()).withReserves(reserves);
    }

    WalkOrder walk() {
        return walk;
    }

    @Override
    public Mechanism mechanism() {
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

    @Override
    public BundlePolicy bundlePolicy() {
        return BundlePolicy.valueOf(inputs.params().rules().bundleRule().name());
    }

    @Override
    public List<School> schools() {
        return schools;
    }

    @Override
    public List<Category> precedence() {
        return inputs.params().rules().precedence().stream().map(Category::new).toList();
    }

    @Override
    public int students() {
        return inputs.roll().size();
    }

    @Override
    public StudentId student(int student) {
        return new StudentId(inputs.roll().applicant(student));
    }

    @Override
    public int unitOf(int student) {
        return unitOfRow[student];
    }

    @Override
    public int find(StudentId id) {
        return inputs.roll().rowOf(id.value());
    }

    @Override
    public int units() {
        return numberOf.length;
    }

    @Override
    public UnitId unit(int unit) {
        return new UnitId(walk.at(unit + 1).id());
    }

    @Override
    public int[] members(int unit) {
        return walk.at(unit + 1).rows().stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int size(int unit) {
        return size[unit];
    }

    @Override
    public int find(UnitId id) {
        int index = inputs.roll().indexOfUnit(id.value());
        return index < 0 ? index : numberOf[index];
    }

    @Override
    public int wishes(int unit) {
        return choices.size(firstRow[unit]);
    }

    @Override
    public int wish(int unit, int position) {
        return choices.school(firstRow[unit], position);
    }

    @Override
    public int tier(int school, int unit) {
        if (!choiceTiers) {
            return tier[unit];
        }
        int choice = choices.find(firstRow[unit], school);
        return choice < 0 ? 0 : inputs.tiers().of(walk.at(unit + 1), choice) + 1;
    }

    @Override
    public int rank(int school, int unit) {
        return inputs.params().isMultiple() ? ranks.of(unit, choices.find(firstRow[unit], school)) : commonRank(unit);
    }

    @Override
    public int commonRank(int unit) {
        return unit + 1;
    }

    @Override
    public boolean holds(int unit, Category category) {
        return categories.of(firstRow[unit]).contains(category.value());
    }
}
