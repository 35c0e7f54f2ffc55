package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.seat.PlacementId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A child's place at a school, from the draw or the waiting list to the first day. After the release only the family's
 * own act, a deadline that passed, or an appeal changes it.
 */
@Entity
public class Place {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PlaceId id;

    @Embedded
    private Admitted admitted;

    @Enumerated(EnumType.STRING)
    private PlaceStatus status;

    private @Nullable Integer waitingRank;

    private @Nullable Integer reopened;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "placement_id"))
    private @Nullable PlacementId placement;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "notice"))
    private @Nullable NoticeNumber notice;

    private @Nullable Instant offeredAt;

    private @Nullable Instant deadline;

    private @Nullable Instant answeredAt;

    private @Nullable Instant checkedInAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Place() {}

    private Place(PlaceId id, Admitted admitted, PlaceStatus status) {
        this.id = id;
        this.admitted = admitted;
        this.status = status;
    }

    /** Puts a child on the waiting list, {@code rank} counted from 1. */
    public static Place waiting(PlaceId id, Admitted admitted, int rank) {
        Place place = new Place(id, admitted, PlaceStatus.WAITING);
        place.waitingRank = rank;
        return place;
    }

    /** Offers a seat that the draw gave. */
    public static Place offered(PlaceId id, Admitted admitted, PlacementId seat, AnswerTime time) {
        Place place = new Place(id, admitted, PlaceStatus.OFFERED);
        place.hold(seat, time);
        return place;
    }

    /** Offers a seat that fell free to a child on the waiting list. */
    public void offer(PlacementId seat, AnswerTime time) {
        require(PlaceStatus.WAITING, PlaceRefusal.NOT_WAITING);
        hold(seat, time);
        status = PlaceStatus.OFFERED;
    }

    /** An open offer is answered until another time, because the calendar changed. */
    public void answerUntil(Instant until) {
        require(PlaceStatus.OFFERED, PlaceRefusal.NOT_OFFERED);
        deadline = until;
    }

    /** Confirmation is over and no seat fell free: nobody waits for one any more. */
    public void closeWaitingList() {
        require(PlaceStatus.WAITING, PlaceRefusal.NOT_WAITING);
        status = PlaceStatus.NOT_REACHED;
    }

    /** Confirmation goes on after its end, and the child waits again at the rank it had. */
    public void reopenWaitingList() {
        require(PlaceStatus.NOT_REACHED, PlaceRefusal.NOT_CLOSED);
        reopened = reopened().orElse(0) + 1;
        status = PlaceStatus.WAITING;
    }

    /** The family no longer waits for a seat. No seat moves: the children behind keep their ranks. */
    public void leaveWaitingList(Instant at) {
        require(PlaceStatus.WAITING, PlaceRefusal.NOT_WAITING);
        answeredAt = at;
        status = PlaceStatus.LEFT;
    }

    /** The family takes the place; from now on a numbered notice stands for it. */
    public void confirm(NoticeNumber number, Instant at) {
        requireAnswerable(at);
        notice = number;
        answeredAt = at;
        status = PlaceStatus.CONFIRMED;
    }

    /** The family gives the place up. Returns the seat that is free now. */
    public PlacementId decline(Instant at) {
        requireAnswerable(at);
        answeredAt = at;
        status = PlaceStatus.DECLINED;
        return seat();
    }

    /** The family gives up the place it had confirmed; its notice is void. Returns the seat that is free now. */
    public PlacementId giveUp(Instant at) {
        require(PlaceStatus.CONFIRMED, PlaceRefusal.NOT_CONFIRMED);
        answeredAt = at;
        status = PlaceStatus.DECLINED;
        return seat();
    }

    /** The deadline passed without an answer. Returns the seat that is free now. */
    public PlacementId expire(Instant at) {
        require(PlaceStatus.OFFERED, PlaceRefusal.NOT_OFFERED);
        if (!isOverdue(at)) {
            throw PlaceRefusedException.of(PlaceRefusal.NOT_OFFERED, id);
        }
        status = PlaceStatus.EXPIRED;
        return seat();
    }

    public void checkIn(Instant at) {
        require(PlaceStatus.CONFIRMED, PlaceRefusal.NOT_CONFIRMED);
        checkedInAt = at;
        status = PlaceStatus.CHECKED_IN;
    }

    private void hold(PlacementId seat, AnswerTime time) {
        placement = seat;
        offeredAt = time.offered();
        deadline = time.until();
    }

    private void requireAnswerable(Instant at) {
        require(PlaceStatus.OFFERED, PlaceRefusal.NOT_OFFERED);
        if (isOverdue(at)) {
            throw PlaceRefusedException.of(PlaceRefusal.DEADLINE_PASSED, id);
        }
    }

    private void require(PlaceStatus expected, PlaceRefusal otherwise) {
        if (status != expected) {
            throw PlaceRefusedException.of(otherwise, id + " is " + status);
        }
    }

    private PlacementId seat() {
        if (placement == null) {
            throw new IllegalStateException("place " + id + " holds no seat");
        }
        return placement;
    }

    /** Whether the time to answer is over. */
    public boolean isOverdue(Instant at) {
        return deadline != null && !at.isBefore(deadline);
    }

    public PlaceId id() {
        return id;
    }

    public Admitted admitted() {
        return admitted;
    }

    public PlaceStatus status() {
        return status;
    }

    public Optional<Integer> waitingRank() {
        return Optional.ofNullable(waitingRank);
    }

    /** How often the waiting list was opened again for the child; empty while it never was. */
    public Optional<Integer> reopened() {
        return Optional.ofNullable(reopened);
    }

    /** The number of the notice that stands for the place; empty where there is none, or it is void. */
    public Optional<NoticeNumber> notice() {
        return status == PlaceStatus.DECLINED ? Optional.empty() : Optional.ofNullable(notice);
    }

    /** When the notice was issued: when the family confirmed. Empty where there is no notice. */
    public Optional<Instant> noticeAt() {
        return notice().map(number -> answeredAt);
    }

    public Optional<Instant> offeredAt() {
        return Optional.ofNullable(offeredAt);
    }

    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    public Optional<Instant> checkedInAt() {
        return Optional.ofNullable(checkedInAt);
    }
}
