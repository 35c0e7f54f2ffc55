package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.ReservedBlock;
import java.util.HashMap;
import java.util.Map;

/** Checks reserved blocks against the schools they stand in. */
final class ReserveBook {

    private ReserveBook() {}

    static void check(DrawRules rules, Schools schools) {
        Map<String, Integer> reserved = new HashMap<>();
        for (int i = 0; i < rules.reserves().size(); i++) {
            ReservedBlock block = rules.reserves().get(i);
            Place place = Place.of(FileNames.PARAMS).field("reserves[" + i + "]");
            String school = block.school().value();
            if (!schools.has(school)) {
                throw new DrawRefusedException(
                        RefusalCode.UNKNOWN_ID,
                        place.field(place.field() + ".school"),
                        school + " is no school of the draw");
            }
            if (reserved.merge(school, block.seats(), Integer::sum) > schools.capacity(school)) {
                throw new DrawRefusedException(
                        RefusalCode.INVALID_RESERVES,
                        place.field(place.field() + ".seats"),
                        "more seats are reserved than " + school + " has");
            }
        }
    }
}
