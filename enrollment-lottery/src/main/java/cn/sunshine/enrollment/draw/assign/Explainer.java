package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.assign.Explanation.SchoolFact;
import cn.sunshine.enrollment.draw.assign.Explanation.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Collects the facts behind one unit's result from the result itself. */
final class Explainer {

    private final Admissions admissions;
    private final Market market;
    private final CutOffs cutOffs;
    private final int unit;

    Explainer(Admissions admissions, int unit) {
        this.admissions = admissions;
        this.market = admissions.market();
        this.cutOffs = new CutOffs(admissions);
        this.unit = unit;
    }

    List<SchoolFact> facts() {
        List<SchoolFact> facts = new ArrayList<>();
        for (int wish = market.wishes().start(unit); wish < market.wishes().start(unit + 1); wish++) {
            facts.add(fact(wish));
        }
        return facts;
    }

    private SchoolFact fact(int wish) {
        int school = market.wishes().school(wish);
        long key = market.acceptable(wish) ? market.decidingKey(market.key(wish)) : 0;
        Rivals rivals = Rivals.of(admissions, unit, wish);
        Verdict verdict = verdict(wish, school, rivals);
        return new SchoolFact(
                wish - market.wishes().start(unit) + 1,
                market.id(school),
                market.round(unit, wish),
                Key.tier(key),
                Key.rank(key),
                verdict,
                cutOffs.of(school),
                market.plan().isReserved(school) ? cutOffs.blocks(school) : List.of(),
                switch (verdict) {
                    case NOT_ACCEPTABLE, NOT_NEEDED -> List.of();
                    case ADMITTED -> rivals.ahead();
                    default -> rivals.all();
                });
    }

    private Verdict verdict(int wish, int school, Rivals rivals) {
        if (!market.acceptable(wish)) {
            return Verdict.NOT_ACCEPTABLE;
        }
        int settled = admissions.settledAt(unit);
        if (wish >= settled) {
            return wish == settled ? Verdict.ADMITTED : Verdict.NOT_NEEDED;
        }
        int left = market.capacity(school) - rivals.seatsAhead();
        if (market.policy() != BundlePolicy.OVERFLOW && left > 0) {
            return market.size(unit) > left ? Verdict.TOO_FEW_SEATS : Verdict.CLOSED;
        }
        return admissions.at(school).size() == 0 ? Verdict.CLOSED : Verdict.OUTRANKED;
    }
}
