package cn.sunshine.enrollment.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.admission.service.PlaceExpiry;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.admission.service.SchoolCheckIn;
import cn.sunshine.enrollment.admission.service.WaitingListClosing;
import cn.sunshine.enrollment.identity.IdentityPaper;
import cn.sunshine.enrollment.identity.LostNumberApproved;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.LostNumberReported;
import cn.sunshine.enrollment.identity.PhoneChanged;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewDeciding;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each step of a child's way is told, once, to the family that it is about, and to no other of the same school. */
@ServiceTest
class EveryMessageTests {

    private static final int MORE_THAN_ANYBODY_HAS = 50;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ApplicationDecisions decisions;

    @Autowired
    ApplicationWithdrawal withdrawal;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    ReviewDeciding deciding;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    LotteryQueries draws;

    @Autowired
    AdmissionQueries places;

    @Autowired
    PlaceAnswer answers;

    @Autowired
    PlaceExpiry expiry;

    @Autowired
    WaitingListClosing closing;

    @Autowired
    SchoolCheckIn checkIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    InBox inBox;

    private final AccountId family = anybody();
    private final List<AccountId> families = List.of(family, anybody(), anybody());

    /** Something happened to a child, or to the family's account. */
    private record News(AccountId family, UUID subject) {}

    @ParameterizedTest
    @EnumSource
    void isHeardOnceByTheFamilyThatItIsAboutAndByNoOther(MessageKind kind) {
        OpenSeason season = ceremonies.seasonWithApproved(0);
        families.stream().skip(1).forEach(neighbour -> registration.approved(season, neighbour));

        News news = happens(kind, season);

        await().untilAsserted(() -> assertThat(messages(news.family()))
                .filteredOn(message -> message.kind() == kind)
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo(news.subject())));
        assertThat(families)
                .filteredOn(other -> !other.equals(news.family()))
                .hasSize(2)
                .allSatisfy(other -> assertThat(messages(other))
                        .extracting(MessageView::subject)
                        .isNotEmpty()
                        .doesNotContain(news.subject()));
    }

    @Test
    void aFamilyHearsOfTheNextRollTooWhereOneIsGivenUp() {
        OpenSeason season = ceremonies.seasonWithApproved(0);
        registration.approved(season, family);

        preparation.abort(ceremonies.frozen(season), "the hall lost its power");
        ceremonies.frozen(season);

        await().untilAsserted(() -> assertThat(messages(family))
                .filteredOn(message -> message.kind() == MessageKind.ROLL_FROZEN)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.draw()).isNotNull()));
        await().untilAsserted(() -> assertThat(messages(family))
                .filteredOn(message -> message.kind() == MessageKind.ROLL_GIVEN_UP)
                .hasSize(1));
    }

    @Test
    void nobodyHearsOfADrawThatIsGivenUpBeforeItHasARoll() {
        OpenSeason season = ceremonies.seasonWithApproved(0);
        registration.approved(season, family);

        preparation.abort(ceremonies.prepared(season, false), "the hall lost its power");
        ceremonies.frozen(season);

        await().untilAsserted(() -> assertThat(messages(family))
                .extracting(MessageView::kind)
                .contains(MessageKind.ROLL_FROZEN)
                .doesNotContain(MessageKind.ROLL_GIVEN_UP));
    }

    private News happens(MessageKind kind, OpenSeason season) {
        return switch (kind) {
            case APPLICATION_SUBMITTED -> submitted(season, id -> {});
            case APPLICATION_RETURNED -> submitted(season, this::giveBack);
            case CORRECTION_DEADLINE_MOVED -> {
                registration.open(season.season(), PhaseKind.REVIEW);
                yield submitted(season, id -> {
                    returnByItsCase(id, season);
                    registration.close(season.season(), PhaseKind.REVIEW);
                });
            }
            case APPLICATION_RESUBMITTED ->
                submitted(season, id -> {
                    giveBack(id);
                    registration.submit(id, family);
                });
            case APPLICATION_APPROVED -> submitted(season, decisions::approve);
            case APPLICATION_APPROVED_LATE ->
                submitted(season, id -> {
                    ceremonies.frozen(season);
                    decisions.approve(id);
                });
            case APPLICATION_REJECTED ->
                submitted(season, id -> decisions.reject(id, RejectionReason.ALREADY_ENROLLED, ""));
            case APPLICATION_WITHDRAWN -> submitted(season, id -> withdrawal.withdraw(id, family));
            case ROLL_FROZEN ->
                submitted(season, id -> {
                    decisions.approve(id);
                    ceremonies.frozen(season);
                });
            case ROLL_GIVEN_UP ->
                submitted(season, id -> {
                    decisions.approve(id);
                    preparation.abort(ceremonies.frozen(season), "the hall lost its power");
                });
            case PLACE_OFFERED -> drawn(season, 0, place -> {});
            case WAITING_LISTED -> drawn(season, 2, place -> {});
            case WAITING_LIST_LEFT -> drawn(season, 2, place -> answers.leaveWaitingList(place.id(), place.guardian()));
            case WAITING_LIST_CLOSED ->
                drawn(season, 2, place -> {
                    registration.close(season.season(), PhaseKind.CONFIRMATION);
                    closing.closeOverdue();
                });
            case WAITING_LIST_REOPENED ->
                drawn(season, 2, place -> {
                    registration.close(season.season(), PhaseKind.CONFIRMATION);
                    closing.closeOverdue();
                    registration.open(season.season(), PhaseKind.CONFIRMATION);
                });
            case PLACE_DEADLINE_MOVED ->
                drawn(season, 0, place -> registration.close(season.season(), PhaseKind.CONFIRMATION));
            case PLACE_CONFIRMED -> drawn(season, 0, place -> answers.confirm(place.id(), place.guardian()));
            case PLACE_DECLINED -> drawn(season, 0, place -> answers.decline(place.id(), place.guardian()));
            case PLACE_EXPIRED -> drawn(season, 0, this::letExpire);
            case CHILD_CHECKED_IN -> drawn(season, 0, place -> checkIn(place, season));
            case PHONE_CHANGED -> ofAccount(new PhoneChanged(family, 1));
            case LOST_NUMBER_REPORTED ->
                ofAccount(new LostNumberReported(season.district(), lost(), family, IdentityPaper.RESIDENT_CARD));
            case LOST_NUMBER_REPLACED -> ofAccount(new LostNumberApproved(season.district(), lost(), family));
        };
    }

    private static LostNumberId lost() {
        return new LostNumberId(UUID.randomUUID());
    }

    private News ofAccount(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        return new News(family, family.value());
    }

    private News submitted(OpenSeason season, Consumer<ApplicationId> next) {
        ApplicationId id = registration.submitted(season, family);
        next.accept(id);
        return new News(family, id.value());
    }

    private void giveBack(ApplicationId id) {
        decisions.returnForCorrection(
                id, Set.of(CorrectionItem.ADDRESS), "", Instant.now().plus(Duration.ofDays(1)));
    }

    private void returnByItsCase(ApplicationId id, OpenSeason season) {
        ReviewOfficer officer = reviews.officer(season);
        ReviewCaseId reviewCase = reviews.caseOf(id);
        claiming.claim(reviewCase, officer);
        deciding.returnForCorrection(reviewCase, officer, 1, Set.of(ReturnReason.ADDRESS_INCOMPLETE), "");
    }

    /** @param lot of the three children: the first two have a seat, the third waits */
    private News drawn(OpenSeason season, int lot, Consumer<PlaceView> next) {
        registration.approved(season, family);
        ApplicationId application =
                draws.drawn(ceremonies.released(season)).get(lot).application();
        PlaceView place = places.placeOf(application).orElseThrow();
        next.accept(place);
        return new News(place.guardian(), application.value());
    }

    private void letExpire(PlaceView place) {
        jdbc.sql("update place set deadline = now() - interval '1 minute' where id = :id")
                .param("id", place.id().value())
                .update();
        expiry.expireOverdue();
    }

    private void checkIn(PlaceView place, OpenSeason season) {
        answers.confirm(place.id(), place.guardian());
        registration.open(season.season(), PhaseKind.CHECK_IN);
        checkIn.checkIn(place.id(), season.school());
    }

    private List<MessageView> messages(AccountId reader) {
        return inBox.messages(reader, null, MORE_THAN_ANYBODY_HAS).messages();
    }

    private static AccountId anybody() {
        return new AccountId(UUID.randomUUID());
    }
}
