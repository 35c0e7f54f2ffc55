package cn.sunshine.enrollment.draw.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold for every market. */
class MechanismPropertiesTests {

    private static final Mechanism DA = Mechanism.deferredAcceptance();
    private static final Mechanism IA = Mechanism.immediateAcceptance();
    private static final Mechanism SD = Mechanism.serialDictatorship();
    private static final Mechanism TTC = Mechanism.topTradingCycles();

    @Property
    void deferredAcceptanceGivesWhatItsDefinitionGives(@ForAll long seed) {
        for (AssignmentProblem problem : List.of(
                new RandomMarkets(seed).plain(DA),
                new RandomMarkets(seed).multiple(DA),
                new RandomMarkets(seed).bundled(DA, BundlePolicy.OVERFLOW),
                new RandomMarkets(seed).reserved())) {
            assertThat(problem.assign().matching()).isEqualTo(new PlainModel(problem).deferredAcceptance());
        }
    }

    @Property
    void deferredAcceptanceIsStable(@ForAll long seed) {
        assertThat(new RandomMarkets(seed).plain(DA).assign().blockingPairs()).isZero();
        assertThat(new RandomMarkets(seed).multiple(DA).assign().blockingPairs())
                .isZero();
        assertThat(new RandomMarkets(seed)
                        .bundled(DA, BundlePolicy.OVERFLOW)
                        .assign()
                        .blockingPairs())
                .isZero();
        assertThat(new RandomMarkets(seed).reserved().assign().blockingPairs()).isZero();
    }

    @Property
    void deferredAcceptanceIsSerialDictatorshipUnderOneCommonOrder(@ForAll long seed) {
        AssignmentProblem problem = new RandomMarkets(seed).oneCommonOrder(DA);
        assertThat(problem.assign().matching())
                .isEqualTo(problem.with(SD).assign().matching());
    }

    @Property
    void oneChoicePerBandIsImmediateAcceptance(@ForAll long seed) {
        AssignmentProblem problem = new RandomMarkets(seed).bundled(IA, BundlePolicy.OVERFLOW);
        Assignment immediate = problem.assign();
        Assignment bands = problem.with(Mechanism.applicationRejection(1)).assign();
        assertThat(bands.matching()).isEqualTo(immediate.matching());
        for (School school : problem.schools()) {
            assertThat(bands.cutOff(school.id())).isEqualTo(immediate.cutOff(school.id()));
        }
    }

    @Property
    void aBandAsLongAsTheListIsDeferredAcceptance(@ForAll long seed) {
        AssignmentProblem problem = new RandomMarkets(seed).bundled(DA, BundlePolicy.OVERFLOW);
        assertThat(problem.with(Mechanism.applicationRejection(5)).assign().matching())
                .isEqualTo(problem.assign().matching());
    }

    @Property
    void theStabilityCheckFindsWhatItsDefinitionFinds(@ForAll long seed) {
        for (BundlePolicy policy : BundlePolicy.values()) {
            for (Mechanism mechanism : List.of(IA, SD)) {
                AssignmentProblem problem = new RandomMarkets(seed).bundled(mechanism, policy);
                Assignment assignment = problem.assign();
                assertThat(new HashSet<>(assignment.listBlockingPairs()))
                        .isEqualTo(new PlainModel(problem).blockingPairs(assignment))
                        .hasSize((int) assignment.blockingPairs());
            }
        }
    }

    @Property
    void noSchoolIsOverfilledButByTheLastBundle(@ForAll long seed) {
        for (AssignmentProblem problem : everyKind(seed)) {
            Assignment assignment = problem.assign();
            for (School school : problem.schools()) {
                int over = assignment.admitted(school.id()) - school.capacity();
                assertThat(over).isLessThanOrEqualTo(problem.bundlePolicy() == BundlePolicy.OVERFLOW ? 2 : 0);
                assertThat(school.capacity() == 0 && over > 0).isFalse();
            }
        }
    }

    @Property
    void everyChildHasOneResultAndBundlesHaveTheSame(@ForAll long seed) {
        for (AssignmentProblem problem : everyKind(seed)) {
            Assignment assignment = problem.assign();
            PlainModel model = new PlainModel(problem);
            assertThat(assignment.matching().keySet())
                    .containsExactlyElementsOf(problem.students().stream()
                            .map(Student::id)
                            .sorted()
                            .toList());
            for (Student student : problem.students()) {
                Optional<SchoolId> school = assignment.schoolOf(student.id());
                assertThat(school).isEqualTo(model.school(assignment, student.unit()));
                school.ifPresent(id -> assertThat(student.preferences()).contains(id));
                school.ifPresent(
                        id -> assertThat(model.tier(id, student.unit())).isPresent());
            }
        }
    }

    @Property
    void theOrderOfRowsMeansNothing(@ForAll long seed, @ForAll long other) {
        RandomMarkets dice = new RandomMarkets(other);
        for (AssignmentProblem problem : everyKind(seed)) {
            AssignmentProblem shuffled = new AssignmentProblem(
                    problem.mechanism(),
                    dice.shuffled(problem.schools()),
                    dice.shuffled(problem.students()),
                    problem.tieBreak(),
                    problem.bundlePolicy(),
                    problem.precedence());
            Assignment one = problem.assign();
            Assignment two = shuffled.assign();
            assertThat(two.matching()).isEqualTo(one.matching());
            assertThat(two.waitingLists()).isEqualTo(one.waitingLists());
            assertThat(two.listBlockingPairs()).isEqualTo(one.listBlockingPairs());
            for (School school : problem.schools()) {
                assertThat(two.cutOff(school.id())).isEqualTo(one.cutOff(school.id()));
                assertThat(two.blockCutOffs(school.id())).isEqualTo(one.blockCutOffs(school.id()));
            }
            for (Student student : problem.students()) {
                assertThat(two.explain(student.id())).isEqualTo(one.explain(student.id()));
            }
        }
    }

    /** A family knows its list, its groups and, from its ticket, its rank; with the published lines it finds its own seat. */
    @Property
    void theLinesAloneReproduceEveryResult(@ForAll long seed) {
        for (AssignmentProblem problem : List.of(
                new RandomMarkets(seed).plain(DA),
                new RandomMarkets(seed).multiple(DA),
                new RandomMarkets(seed).bundled(DA, BundlePolicy.OVERFLOW),
                new RandomMarkets(seed).bundled(IA, BundlePolicy.OVERFLOW),
                new RandomMarkets(seed).bundled(IA, BundlePolicy.STOP),
                new RandomMarkets(seed).bundled(SD, BundlePolicy.OVERFLOW),
                new RandomMarkets(seed).bundled(SD, BundlePolicy.STOP),
                new RandomMarkets(seed).plain(Mechanism.applicationRejection(2)),
                new RandomMarkets(seed).plain(SD).with(BundlePolicy.SKIP),
                new RandomMarkets(seed).reserved())) {
            Assignment assignment = problem.assign();
            PlainModel model = new PlainModel(problem);
            for (UnitId unit : model.units()) {
                assertThat(seatByTheLines(problem, assignment, model, unit)).isEqualTo(model.school(assignment, unit));
            }
        }
    }

    private static Optional<SchoolId> seatByTheLines(
            AssignmentProblem problem, Assignment assignment, PlainModel model, UnitId unit) {
        List<SchoolId> list = model.list(unit);
        for (int i = 0; i < list.size(); i++) {
            SchoolId school = list.get(i);
            Optional<Integer> tier = model.tier(school, unit);
            int round = problem.mechanism().roundOf(i);
            int readTier = problem.mechanism().equals(SD) ? 1 : tier.orElse(0);
            int rank = model.rank(school, unit);
            boolean admitted = assignment.blockCutOffs(school).stream()
                    .filter(block -> block.block() != BlockCutOff.Kind.RESERVED || model.holds(unit, block.category()))
                    .anyMatch(block -> block.cutOff().admits(round, readTier, rank));
            if (assignment.blockCutOffs(school).size() == 2) {
                admitted = assignment.cutOff(school).admits(round, readTier, rank);
            }
            if (tier.isPresent() && admitted) {
                return Optional.of(school);
            }
        }
        return Optional.empty();
    }

    private static List<AssignmentProblem> everyKind(long seed) {
        return List.of(
                new RandomMarkets(seed).plain(DA),
                new RandomMarkets(seed).plain(TTC),
                new RandomMarkets(seed).multiple(TTC),
                new RandomMarkets(seed).multiple(IA),
                new RandomMarkets(seed).bundled(DA, BundlePolicy.OVERFLOW),
                new RandomMarkets(seed).bundled(Mechanism.applicationRejection(2), BundlePolicy.OVERFLOW),
                new RandomMarkets(seed).bundled(IA, BundlePolicy.STOP),
                new RandomMarkets(seed).bundled(IA, BundlePolicy.SKIP),
                new RandomMarkets(seed).bundled(SD, BundlePolicy.STOP),
                new RandomMarkets(seed).bundled(SD, BundlePolicy.SKIP),
                new RandomMarkets(seed).reserved());
    }
}
