package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.Pager;
import cn.sunshine.enrollment.page.Typed;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.review.service.UndecidedCase;
import cn.sunshine.enrollment.review.service.UndecidedCases;
import cn.sunshine.enrollment.review.service.UndecidedPage;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The applications of a season on which nobody has decided, for the administrator who moves the review or drives it on:
 * the reviewers' lists are for reviewers alone. Who administers all districts sees none, as of children without a place.
 */
@Controller
class UndecidedController {

    private static final int PAGE = 30;

    private final UndecidedCases undecided;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final SchoolQueries schools;
    private final AccountQueries accounts;

    UndecidedController(
            UndecidedCases undecided,
            SeasonQueries seasons,
            SeasonClock clock,
            SchoolQueries schools,
            AccountQueries accounts) {
        this.undecided = undecided;
        this.seasons = seasons;
        this.clock = clock;
        this.schools = schools;
        this.accounts = accounts;
    }

    /** A cursor that is none begins at the top. */
    @GetMapping("/district/season/{season}/undecided")
    String list(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        SeasonSummary own = own(season, officer);
        Optional<ApplicationId> from = Typed.id(after).map(ApplicationId::new);
        UndecidedPage page = undecided.page(own, from.orElse(null), PAGE);
        model.addAttribute("own", own).addAttribute("rows", page.rows()).addAttribute("over", isOver(own));
        model.addAttribute("pager", pager(season, from, page)).addAttribute("holders", holders(page));
        model.addAttribute("schools", schools.byId(own.district()));
        return "review/undecided";
    }

    private SeasonSummary own(SeasonId id, SignedIn officer) {
        SeasonSummary season = seasons.season(id).orElseThrow(() -> SeasonNotFoundException.of(id));
        officer.requireHeldIn(season.district(), Role.DISTRICT_ADMINISTRATOR);
        return season;
    }

    /** Whether nobody can decide any more unless the review is prolonged. */
    private boolean isOver(SeasonSummary season) {
        return season.phase(PhaseKind.REVIEW)
                .filter(review -> review.isOver(clock.instant()))
                .isPresent();
    }

    private Map<AccountId, String> holders(UndecidedPage page) {
        return page.rows().stream()
                .map(UndecidedCase::holder)
                .flatMap(Stream::ofNullable)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), accounts::label));
    }

    private static @Nullable Pager pager(SeasonId season, Optional<ApplicationId> from, UndecidedPage page) {
        String first = "/district/season/" + season + "/undecided";
        return from.isEmpty() && page.next().isEmpty()
                ? null
                : new Pager(
                        from.isEmpty() ? null : first,
                        page.next().map(next -> first + "?after=" + next).orElse(null),
                        page.rows().size(),
                        null);
    }
}
