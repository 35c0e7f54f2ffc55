package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How each school looks at the units: the tier in which it puts them and the rank that the tie-break gives them. */
final class Orders {

    /** Tier of a unit that the school may not take, and rank of a unit that the tie-break does not name. */
    static final int ABSENT = 0;

    private final Roster roster;
    private final int[] commonRank;
    private final int[][] tiers;
    private final int[][] ranks;

    private Orders(Roster roster, int schools) {
        this.roster = roster;
        commonRank = new int[roster.units()];
        int[] tierByRoll = new int[roster.units()];
        Arrays.setAll(tierByRoll, roster::tier);
        tiers = new int[schools][];
        Arrays.fill(tiers, tierByRoll);
        ranks = new int[schools][];
        Arrays.fill(ranks, commonRank);
    }

    static Orders of(AssignmentProblem problem, Roster roster, SchoolNumbers schools, Findings findings) {
        Orders orders = new Orders(roster, problem.schools().size());
        for (int i = 0; i < problem.schools().size(); i++) {
            if (problem.schools().get(i).priority() instanceof Priority.OwnTiers own) {
                orders.tiers[i] = orders.readTiers(own.tiers(), "schools[" + i + "].priority", findings);
            }
        }
        orders.readTieBreak(problem.tieBreak(), schools, findings);
        return orders;
    }

    private int[] readTiers(List<List<StudentId>> named, String place, Findings findings) {
        int[] tierOfStudent = new int[roster.students()];
        for (int tier = 0; tier < named.size(); tier++) {
            for (StudentId id : named.get(tier)) {
                int student = roster.find(id);
                if (student < 0) {
                    findings.note(Refusal.UNKNOWN_ID, place, "no such child: " + id.value());
                } else if (tierOfStudent[student] != ABSENT) {
                    findings.note(Refusal.DUPLICATE_ID, place, "named twice: " + id.value());
                } else {
                    tierOfStudent[student] = tier + 1;
                }
            }
        }
        int[] tierOfUnit = new int[roster.units()];
        Arrays.setAll(tierOfUnit, unit -> worstTier(unit, tierOfStudent));
        return tierOfUnit;
    }

    private int worstTier(int unit, int[] tierOfStudent) {
        int worst = ABSENT;
        for (int i = 0; i < roster.size(unit); i++) {
            int tier = tierOfStudent[roster.member(unit, i)];
            if (tier == ABSENT) {
                return ABSENT;
            }
            worst = Math.max(worst, tier);
        }
        return worst;
    }

    private void readTieBreak(TieBreak tieBreak, SchoolNumbers schools, Findings findings) {
        if (tieBreak instanceof TieBreak.Single single) {
            readRanks(single.order(), commonRank, "tiebreak.single.order", findings);
        } else if (tieBreak instanceof TieBreak.Multiple multiple) {
            for (Map.Entry<SchoolId, List<UnitId>> entry : multiple.orders().entrySet()) {
                int[] own = new int[roster.units()];
                String place = "tiebreak.multiple.orders." + entry.getKey().value();
                readRanks(entry.getValue(), own, place, findings);
                int school = schools.find(entry.getKey());
                if (school < 0) {
                    findings.note(Refusal.UNKNOWN_ID, place, "no such school");
                } else {
                    ranks[school] = own;
                }
            }
        } else {
            Arrays.fill(commonRank, 1);
        }
    }

    private void readRanks(List<UnitId> order, int[] into, String place, Findings findings) {
        for (int i = 0; i < order.size(); i++) {
            int unit = roster.find(order.get(i));
            if (unit < 0) {
                findings.note(
                        Refusal.UNKNOWN_ID,
                        place,
                        "no such unit: " + order.get(i).value());
            } else if (into[unit] != ABSENT) {
                findings.note(
                        Refusal.DUPLICATE_ID,
                        place,
                        "named twice: " + order.get(i).value());
            } else {
                into[unit] = i + 1;
            }
        }
    }

    int tier(int school, int unit) {
        return tiers[school][unit];
    }

    int rank(int school, int unit) {
        return ranks[school][unit];
    }

    /** Rank of the unit where one order serves all schools. */
    int commonRank(int unit) {
        return commonRank[unit];
    }

    /** Whether the school may take the unit and has a place for it in its order. */
    boolean isOrdered(int school, int unit) {
        return tier(school, unit) != ABSENT && rank(school, unit) != ABSENT;
    }

    /** The key of a unit that is ordered at the school. */
    long key(int school, int unit) {
        return Key.of(tier(school, unit), rank(school, unit));
    }
}
