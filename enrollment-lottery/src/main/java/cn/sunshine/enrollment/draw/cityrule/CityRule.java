package cn.sunshine.enrollment.draw.cityrule;

import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A published rule together with the numbers that were drawn in public. Positions on the roll count from 1, on a ring. */
public sealed interface CityRule {

    /** Up or down the numbers. */
    enum Direction {
        UP,
        DOWN
    }

    /**
     * Every unit has a number of its own, and they are walked in the order of the numbers (Xicheng 2013, Guangzhou Baiyun
     * 2020: the small first; Guangzhou's older text: the large first; Zhongshan Shiqi 2020: everybody is numbered).
     *
     * @param order the small or the large first
     * @param values a number for each unit, no two equal
     */
    record ByValue(Direction order, Map<UnitId, Long> values) implements CityRule {
        public ByValue {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * From a drawn position on (Dongguan 2020 and 2021: upwards; Wuxi: the direction is drawn too).
     *
     * @param start the first position, from 1; it is included
     * @param direction which way
     */
    record FromStart(int start, Direction direction) implements CityRule {
        public FromStart {
            requirePosition("start", start);
        }
    }

    /**
     * Several orders of the roll are made beforehand, one of them is drawn, and it is walked from a position (Dongguan
     * 2023).
     *
     * @param sets every set names each unit once
     * @param drawn which set, from 1
     * @param start the first position in it, from 1
     */
    record CandidateSets(List<List<UnitId>> sets, int drawn, int start) implements CityRule {
        public CandidateSets {
            sets = sets.stream().map(List::copyOf).toList();
            requirePosition("drawn", drawn);
            requirePosition("start", start);
            if (drawn > sets.size()) {
                throw RefusedException.invalid("numbers.drawn", "there is no set " + drawn);
            }
        }
    }

    /**
     * The start is the first winner, then every interval-th of those still left (Nanchang 2023).
     *
     * @param start a position, from 1
     * @param interval from 1 to the number of units
     */
    record StartInterval(int start, int interval) implements CityRule {
        public StartInterval {
            requirePosition("start", start);
            requirePosition("interval", interval);
        }
    }

    /**
     * An arithmetic progression from the start; its difference is units / places, rounded up (Fuzhou 2020). Where it comes
     * back to a position already taken before all places are filled, it goes on with the next free positions upwards, one
     * by one.
     *
     * @param start a position, from 1
     */
    record Progression(int start) implements CityRule {
        public Progression {
            requirePosition("start", start);
        }
    }

    private static void requirePosition(String name, int value) {
        if (value < 1) {
            throw RefusedException.invalid("numbers." + name, "counts from 1: " + value);
        }
    }
}
