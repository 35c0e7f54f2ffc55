package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who got which seat, and what follows from it. Lists and maps come in the order of names, or of keys where it says so;
 * nothing depends on the order in which the problem was put together.
 */
public final class Assignment {

    private final Market market;
    private final Admissions admissions;
    private final CutOffs cutOffs;

    private Assignment(Market market, Outcome outcome) {
        this.market = market;
        this.admissions = Admissions.of(market, outcome);
        this.cutOffs = new CutOffs(admissions);
    }

    static Assignment of(Market market) {
        return new Assignment(
                market,
                switch (market.mechanism().kind()) {
                    case SERIAL_DICTATORSHIP -> SerialDictatorship.run(market);
                    case IMMEDIATE_ACCEPTANCE -> ImmediateAcceptance.run(market);
                    case APPLICATION_REJECTION, DEFERRED_ACCEPTANCE -> DeferredAcceptance.run(market);
                    case TOP_TRADING_CYCLES -> TopTradingCycles.run(market);
                });
    }

    /** The school of each child; empty where it got none. */
    public SortedMap<StudentId, Optional<SchoolId>> matching() {
        SortedMap<StudentId, Optional<SchoolId>> matching = new TreeMap<>();
        for (int student = 0; student < market.problem().students(); student++) {
            matching.put(
                    market.problem().student(student), schoolOf(market.problem().unitOf(student)));
        }
        return Collections.unmodifiableSortedMap(matching);
    }

    /**
     * The school of one child; empty if it got none.
     *
     * @throws RefusedException if there is no such child
     */
    public Optional<SchoolId> schoolOf(StudentId student) {
        return schoolOf(unitOf(student));
    }

    /** Children admitted by the school; more than its capacity only where a bundle overflows. */
    public int admitted(SchoolId school) {
        return admissions.used(find(school));
    }

    /** The line of the school. */
    public CutOff cutOff(SchoolId school) {
        return cutOffs.of(find(school));
    }

    /** The lines of its blocks in the order of precedence, the returned seats last; one open block without reserves. */
    public List<BlockCutOff> blockCutOffs(SchoolId school) {
        return cutOffs.blocks(find(school));
    }

    /**
     * The rest, numbered per school by its place in the list: the units that ask for the school, are acceptable there and
     * have no seat there or at a school they like better.
     *
     * @return for each school of the problem, by name, its units in the order of tier and rank
     */
    public SortedMap<SchoolId, List<UnitId>> waitingLists() {
        KeyedUnits[] waiting = WaitingLists.of(admissions);
        SortedMap<SchoolId, List<UnitId>> lists = new TreeMap<>();
        for (int school = 0; school < waiting.length; school++) {
            lists.put(market.id(school), names(waiting[school]));
        }
        return Collections.unmodifiableSortedMap(lists);
    }

    private List<UnitId> names(KeyedUnits units) {
        List<UnitId> names = new ArrayList<>(units.size());
        for (int place = 0; place < units.size(); place++) {
            names.add(market.problem().unit(units.unit(place)));
        }
        return Collections.unmodifiableList(names);
    }

    /** The children of a unit, by name; none if there is no such unit. */
    public List<StudentId> members(UnitId id) {
        int unit = market.problem().find(id);
        return unit < 0 ? List.of() : members(unit);
    }

    /**
     * Counts anew at each call: 0 for deferred acceptance, perhaps more for the others.
     *
     * @return how many pairs of a unit and a school would rather have each other
     */
    public long blockingPairs() {
        return new StabilityCheck(admissions).count();
    }

    /** Those pairs by name, in the order of units, and for each in the order of its list. */
    public List<BlockingPair> listBlockingPairs() {
        return new StabilityCheck(admissions).list();
    }

    /**
     * The facts behind the result of one child.
     *
     * @throws RefusedException if there is no such child
     */
    public Explanation explain(StudentId student) {
        int unit = unitOf(student);
        return new Explanation(student, members(unit), schoolOf(unit), new Explainer(admissions, unit).facts());
    }

    private Optional<SchoolId> schoolOf(int unit) {
        return admissions.isPlaced(unit)
                ? Optional.of(market.id(market.wishes().school(admissions.settledAt(unit))))
                : Optional.empty();
    }

    private List<StudentId> members(int unit) {
        return Arrays.stream(market.problem().members(unit))
                .mapToObj(market.problem()::student)
                .sorted()
                .toList();
    }

    private int unitOf(StudentId id) {
        int student = market.problem().find(id);
        if (student < 0) {
            throw new RefusedException(Refusal.UNKNOWN_ID, "", "no such child: " + id.value());
        }
        return market.problem().unitOf(student);
    }

    private int find(SchoolId id) {
        int school = market.find(id);
        if (school < 0) {
            throw new RefusedException(Refusal.UNKNOWN_ID, "", "no such school: " + id.value());
        }
        return school;
    }
}
