package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.UndecidedApplication;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is left of a season's review: every child that was registered and that nobody has decided on. The list follows the
 * applications and not the cases: a case opens a moment after its application was submitted, and a child whose case were
 * missing would be on no list at all.
 */
@Service
@Transactional(readOnly = true)
public class UndecidedCases {

    private static final ApplicationId BEFORE_ALL = new ApplicationId(new UUID(0, 0));

    private static final String HOLDERS = """
            select application_id, claimed_by from review_case
            where application_id in (:applications) and leased_until > :now""";

    private final ApplicationQueries applications;
    private final JdbcClient jdbc;
    private final SeasonClock seasonClock;
    private final Clock systemClock;

    UndecidedCases(ApplicationQueries applications, JdbcClient jdbc, SeasonClock seasonClock, Clock systemClock) {
        this.applications = applications;
        this.jdbc = jdbc;
        this.seasonClock = seasonClock;
        this.systemClock = systemClock;
    }

    /**
     * A page of the list. That the reader may see this season, the caller has checked.
     *
     * @param after where the page before ended, or null for the first page
     */
    public UndecidedPage page(SeasonSummary season, @Nullable ApplicationId after, int size) {
        List<UndecidedApplication> found =
                applications.undecided(season.id(), after == null ? BEFORE_ALL : after, Limit.of(size + 1));
        List<UndecidedApplication> shown = found.subList(0, Math.min(size, found.size()));
        Optional<ApplicationId> next =
                found.size() > size ? Optional.of(shown.get(size - 1).id()) : Optional.empty();
        return new UndecidedPage(rows(shown, season), next);
    }

    private List<UndecidedCase> rows(List<UndecidedApplication> shown, SeasonSummary season) {
        Map<ApplicationId, AccountId> holders = holders(shown);
        Instant now = seasonClock.instant();
        return shown.stream()
                .map(application -> row(application, season, holders.get(application.id()), now))
                .toList();
    }

    private static UndecidedCase row(
            UndecidedApplication application, SeasonSummary season, @Nullable AccountId holder, Instant now) {
        boolean returned = application.status() == ApplicationStatus.RETURNED;
        ReviewStatus unheld = returned ? ReviewStatus.RETURNED : ReviewStatus.OPEN;
        Instant due = returned
                ? application.correctBy()
                : season.phase(PhaseKind.REVIEW).map(Phase::to).orElse(null);
        return new UndecidedCase(
                application,
                holder == null ? unheld : ReviewStatus.CLAIMED,
                due,
                due != null && !now.isBefore(due),
                holder);
    }

    /** Who has which of these cases now: by the system's clock, as it is with leases. */
    private Map<ApplicationId, AccountId> holders(List<UndecidedApplication> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(HOLDERS)
                .param(
                        "applications",
                        shown.stream().map(one -> one.id().value()).toList())
                .param("now", systemClock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new AccountId(row.getObject("claimed_by", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
