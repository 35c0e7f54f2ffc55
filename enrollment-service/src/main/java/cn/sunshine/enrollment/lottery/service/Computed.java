package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.Lot;
import cn.sunshine.enrollment.lottery.RollNumber;
import java.util.Map;

/** What a computation gave: the seed and the hash of the result in hex, and each number's lot. */
record Computed(String seed, String resultHash, Map<RollNumber, Lot> lots) {

    Computed {
        lots = Map.copyOf(lots);
    }

    Lot lotOf(RollNumber number) {
        Lot lot = lots.get(number);
        if (lot == null) {
            throw DrawRefusedException.of(DrawRefusal.ROLL_CHANGED, number);
        }
        return lot;
    }
}
