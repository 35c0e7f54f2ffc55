package cn.sunshine.enrollment.draw.recount;

import java.util.List;

/** Section 9: the seats of one school, and whom it takes of those who ask. */
interface Seats {

    /** The candidates that the school keeps, of all who ask in this round; the last answer before the round ends counts. */
    List<Candidate> choose(List<Candidate> candidates);

    /** What was answered last is final. */
    void endRound();

    /** A line of cutoffs.csv for each block. */
    List<CutOff> cutOffs();

    static Seats of(String school, int capacity, Params params) {
        List<Reserve> reserves = params.reserves().blocks().stream()
                .filter(reserve -> reserve.school().equals(school))
                .toList();
        return reserves.isEmpty()
                ? new OpenSeats(capacity, params.bundlePolicy())
                : new ReservedSeats(capacity, reserves, params.reserves().precedence());
    }
}
