package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.lottery.service.LateApprovals;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationFiles;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.registration.service.ListedApplication;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.seat.service.SeatQueries;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The children of a season for whom the district has to arrange a place (统筹安排). Every family that was told so is on one
 * of the two lists: whose place came to nothing, be it by its own will, as the child goes to school all the same, and who was
 * approved too late for the roll. Who still waits is not: a seat may come. Who was rejected is not: that is an appeal's.
 */
@Service
@Transactional(readOnly = true)
public class UnplacedChildren {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Places places;
    private final LateApprovals late;
    private final SeatQueries seats;
    private final ApplicationFiles files;

    UnplacedChildren(Places places, LateApprovals late, SeatQueries seats, ApplicationFiles files) {
        this.places = places;
        this.late = late;
        this.seats = seats;
        this.files = files;
    }

    /**
     * A page of a list, with the children's names masked. That the reader may see this season, the caller has checked. Who
     * has a seat by now is left out, so a page may be shorter than {@code size}.
     *
     * @param after where the page before ended, or null for the first page
     */
    public UnplacedPage page(SeasonSummary season, UnplacedList list, @Nullable UUID after, int size) {
        List<Row> found = rows(season.id(), list, after == null ? BEFORE_ALL : after, Limit.of(size + 1));
        List<Row> shown = found.subList(0, Math.min(size, found.size()));
        Optional<UUID> next =
                found.size() > size ? Optional.of(shown.get(size - 1).id()) : Optional.empty();
        return new UnplacedPage(listed(withoutSeat(season.id(), shown)), next);
    }

    private List<Row> rows(SeasonId season, UnplacedList list, UUID after, Limit limit) {
        return switch (list) {
            case PLACE_ENDED ->
                places.withoutSeat(season, after, limit).stream().map(Row::of).toList();
            case APPROVED_LATE ->
                late.in(season, new ApplicationId(after), limit).stream()
                        .map(Row::of)
                        .toList();
        };
    }

    private List<Row> withoutSeat(SeasonId season, List<Row> rows) {
        Set<ChildId> seated = seats.seated(season, rows.stream().map(Row::child).toList());
        return rows.stream().filter(row -> !seated.contains(row.child())).toList();
    }

    private List<UnplacedChild> listed(List<Row> rows) {
        Map<ApplicationId, ListedApplication> listed =
                files.listed(rows.stream().map(Row::application).toList());
        return rows.stream()
                .map(row -> new UnplacedChild(
                        row.application(),
                        Objects.requireNonNull(listed.get(row.application())),
                        row.school(),
                        row.ended()))
                .toList();
    }

    /** @param id by which the list is ordered */
    private record Row(
            UUID id,
            ApplicationId application,
            ChildId child,
            SchoolId school,
            @Nullable PlaceStatus ended) {

        static Row of(Place place) {
            return new Row(
                    place.id().value(),
                    place.admitted().application(),
                    place.admitted().child(),
                    place.admitted().school(),
                    place.status());
        }

        static Row of(ApplicationSummary late) {
            return new Row(late.id().value(), late.id(), late.child(), Objects.requireNonNull(late.school()), null);
        }
    }
}
