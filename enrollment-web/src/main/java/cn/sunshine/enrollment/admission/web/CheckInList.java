package cn.sunshine.enrollment.admission.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The children whom a school expects.
 *
 * @param typed a part of a notice's number that is looked for, or null for all
 */
record CheckInList(List<PlaceView> expected, @Nullable String typed) {

    /** The children whose notice has what is looked for; all where nothing is. */
    public List<PlaceView> shown() {
        String part = TypedNumber.plain(orEmpty(typed)).toUpperCase(Locale.ROOT);
        return expected.stream()
                .filter(place ->
                        place.notice() != null && place.notice().value().contains(part))
                .toList();
    }

    public long checkedIn() {
        return expected.stream().filter(place -> place.checkedInAt() != null).count();
    }

    public boolean isComplete() {
        return !expected.isEmpty() && checkedIn() == expected.size();
    }
}
