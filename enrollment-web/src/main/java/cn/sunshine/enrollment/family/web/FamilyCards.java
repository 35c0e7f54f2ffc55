package cn.sunshine.enrollment.family.web;

import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.lottery.service.LateApprovals;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.lottery.service.Standing;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells for each application where it stands, asking admission first, then the draw, then registration. */
@Component
class FamilyCards {

    private static final String APPLICATIONS = "/family/applications/";
    private static final String PLACES = "/family/places/";

    /** Where the family has something to decide or to keep, an offer apart, which always has one. */
    private static final Set<PlaceStatus> HAVE_A_PAGE =
            EnumSet.of(PlaceStatus.WAITING, PlaceStatus.CONFIRMED, PlaceStatus.CHECKED_IN);

    private final LotteryQueries lottery;
    private final LateApprovals late;
    private final AdmissionQueries admission;
    private final SchoolQueries schools;
    private final SeasonQueries seasons;
    private final SeasonClock clock;

    FamilyCards(
            LotteryQueries lottery,
            LateApprovals late,
            AdmissionQueries admission,
            SchoolQueries schools,
            SeasonQueries seasons,
            SeasonClock clock) {
        this.lottery = lottery;
        this.late = late;
        this.admission = admission;
        this.schools = schools;
        this.seasons = seasons;
        this.clock = clock;
    }

    FamilyCard of(FamilyApplication application, Locale locale) {
        ApplicationSummary summary = application.summary();
        if (summary.status() != ApplicationStatus.APPROVED) {
            return ofRegistration(application, locale);
        }
        Optional<Standing> standing = lottery.standingOf(summary.id());
        FamilyCard card = admission
                .placeOf(summary.id())
                .map(place -> ofPlace(application, place, locale))
                .or(() -> standing.map(drawn -> ofDraw(application, drawn, locale)))
                .orElseGet(() -> card(application, eligible(summary), locale, "", null, null));
        return standing.map(card::in).orElse(card);
    }

    private FamilyState eligible(ApplicationSummary summary) {
        return late.isLate(summary) ? FamilyState.ELIGIBLE_LATE : FamilyState.ELIGIBLE;
    }

    private FamilyCard ofPlace(FamilyApplication application, PlaceView place, Locale locale) {
        if (place.status() == PlaceStatus.OFFERED) {
            return ofOffer(application, place, locale);
        }
        Integer rank = place.waitingRank();
        return card(
                application,
                FamilyState.of(place.status()),
                locale,
                rank == null ? "" : rank.toString(),
                null,
                HAVE_A_PAGE.contains(place.status()) ? path(place) : null);
    }

    /** Who confirmed is after the notice. */
    private static String path(PlaceView place) {
        return PLACES + place.id() + (place.status() == PlaceStatus.CONFIRMED ? "/notice" : "");
    }

    /** A place is there to see before and after it can be answered; only in between the family is asked for its answer. */
    private FamilyCard ofOffer(FamilyApplication application, PlaceView place, Locale locale) {
        Optional<SeasonSummary> season = seasons.season(place.season());
        Optional<Instant> opening = season.flatMap(found -> found.phase(PhaseKind.CONFIRMATION))
                .map(Phase::from)
                .filter(clock.instant()::isBefore);
        boolean open = season.filter(found -> seasons.isOpen(found, PhaseKind.CONFIRMATION))
                .isPresent();
        FamilyState state = opening.isPresent() ? FamilyState.ALLOCATED_AHEAD : offered(place, open);
        FamilyCard card = card(application, state, locale, "", place.deadline(), PLACES + place.id());
        return opening.map(card::from).orElse(card);
    }

    private FamilyState offered(PlaceView place, boolean open) {
        Instant deadline = place.deadline();
        boolean over = deadline != null && !clock.instant().isBefore(deadline);
        return open && !over ? FamilyState.ALLOCATED : FamilyState.ALLOCATED_LATE;
    }

    private FamilyCard ofDraw(FamilyApplication application, Standing standing, Locale locale) {
        return card(
                application,
                inDraw(standing),
                locale,
                "",
                null,
                "/draws/" + standing.id() + "?number=" + standing.number());
    }

    private static FamilyState inDraw(Standing standing) {
        if (standing.withoutOutcome()) {
            return FamilyState.DRAWN_ANEW;
        }
        return standing.lot() == null ? FamilyState.IN_ROLL : FamilyState.NOT_ALLOCATED;
    }

    private FamilyCard ofRegistration(FamilyApplication application, Locale locale) {
        ApplicationSummary summary = application.summary();
        return switch (summary.status()) {
            case DRAFT -> ofDraft(application, locale);
            case RETURNED -> ofReturned(application, locale);
            case SUBMITTED -> card(application, handedIn(summary), locale, "", null, null);
            case REJECTED -> card(application, rejected(application), locale, "", null, null);
            case WITHDRAWN, APPROVED ->
                card(
                        application,
                        isOpen(summary) ? FamilyState.WITHDRAWN : FamilyState.WITHDRAWN_LATE,
                        locale,
                        "",
                        null,
                        null);
        };
    }

    /** Whom only the school did not take chooses another while there is time. */
    private FamilyState rejected(FamilyApplication application) {
        boolean another = application.rejected() == RejectionReason.OUTSIDE_AREA && isOpen(application.summary());
        return another ? FamilyState.OTHER_SCHOOL : FamilyState.INELIGIBLE;
    }

    /** Once the review is over nobody decides any more: whoever waits for that would wait for ever. */
    private FamilyState handedIn(ApplicationSummary summary) {
        if (isOver(summary, PhaseKind.REVIEW)) {
            return FamilyState.UNREVIEWED;
        }
        return summary.resubmitted() ? FamilyState.RESUBMITTED : FamilyState.SUBMITTED;
    }

    /** What was not submitted in time can only be given up; while registration is only held, nobody is led to that. */
    private FamilyCard ofDraft(FamilyApplication application, Locale locale) {
        ApplicationSummary summary = application.summary();
        String at = APPLICATIONS + summary.id();
        if (isOpen(summary)) {
            return card(application, FamilyState.DRAFT, locale, "", registrationEnds(summary), checkPath(summary));
        }
        if (registrationEnds(summary) != null && !isOver(summary, PhaseKind.REGISTRATION)) {
            return card(application, FamilyState.DRAFT_HELD, locale, "", registrationEnds(summary), null);
        }
        return summary.round() == 0
                ? card(application, FamilyState.DRAFT_LATE, locale, "", null, at + "/discard")
                : card(application, FamilyState.REOPENED_LATE, locale, "", null, at + "/withdraw");
    }

    private boolean isOpen(ApplicationSummary summary) {
        return seasons.isOpen(summary.season(), PhaseKind.REGISTRATION);
    }

    private boolean isOver(ApplicationSummary summary, PhaseKind kind) {
        return end(summary, kind).filter(end -> !clock.instant().isBefore(end)).isPresent();
    }

    private FamilyCard ofReturned(FamilyApplication application, Locale locale) {
        Instant deadline = application.summary().correctBy();
        boolean overdue = deadline != null && !clock.instant().isBefore(deadline);
        return overdue
                ? card(application, FamilyState.OVERDUE, locale, "", null, null)
                : card(application, FamilyState.RETURNED, locale, "", deadline, checkPath(application.summary()));
    }

    private FamilyCard card(
            FamilyApplication application,
            FamilyState state,
            Locale locale,
            String detail,
            @Nullable Instant deadline,
            @Nullable String path) {
        return new FamilyCard(
                application.summary().id(),
                application.childName().value(),
                state,
                schoolName(application.summary().school(), locale),
                detail,
                null,
                deadline,
                path,
                null);
    }

    private @Nullable Instant registrationEnds(ApplicationSummary summary) {
        return end(summary, PhaseKind.REGISTRATION).orElse(null);
    }

    private Optional<Instant> end(ApplicationSummary summary, PhaseKind kind) {
        return seasons.season(summary.season())
                .flatMap(season -> season.phase(kind))
                .map(Phase::to);
    }

    private String schoolName(@Nullable SchoolId school, Locale locale) {
        return Optional.ofNullable(school)
                .flatMap(schools::school)
                .map(found -> found.profile().name().in(locale))
                .orElse("");
    }

    private static String checkPath(ApplicationSummary summary) {
        return APPLICATIONS + summary.id() + "/check";
    }
}
