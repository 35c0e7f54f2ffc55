package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.Places;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one step with each of many places. Each is a transaction of its own, so that a run that is cut off has done what
 * it did, and the next one goes on; two nodes at once meet at the row's lock. A place with which the step fails is left
 * for the next run and holds up none behind it.
 */
@Component
class PlaceSweep {

    private static final Logger log = LoggerFactory.getLogger(PlaceSweep.class);
    private static final Limit BATCH = Limit.of(200);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Places places;
    private final OfferCalendar calendar;
    private final TransactionTemplate transaction;

    PlaceSweep(Places places, OfferCalendar calendar, TransactionTemplate transaction) {
        this.places = places;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /**
     * Takes {@code step} with every place that {@code behind} finds.
     *
     * @param behind the next places behind an id, in the order of their ids
     * @param step with the place locked; whoever came first may have changed it
     * @return how many steps did not fail
     */
    int each(BiFunction<UUID, Limit, List<PlaceId>> behind, Consumer<Place> step) {
        int taken = 0;
        List<PlaceId> found = behind.apply(BEFORE_ALL, BATCH);
        while (!found.isEmpty()) {
            taken += (int) found.stream().filter(id -> take(id, step)).count();
            found = behind.apply(found.get(found.size() - 1).value(), BATCH);
        }
        return taken;
    }

    private boolean take(PlaceId id, Consumer<Place> step) {
        try {
            transaction.executeWithoutResult(status -> {
                calendar.hold(id);
                places.lock(id).ifPresent(step);
            });
            return true;
        } catch (RuntimeException failed) {
            log.error(
                    "Place {} is left for the next run: {}",
                    id,
                    failed.getClass().getName());
            return false;
        }
    }
}
