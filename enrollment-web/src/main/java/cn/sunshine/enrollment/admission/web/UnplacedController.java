package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.service.UnplacedChildren;
import cn.sunshine.enrollment.admission.service.UnplacedList;
import cn.sunshine.enrollment.admission.service.UnplacedPage;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.Pager;
import cn.sunshine.enrollment.page.Typed;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The children of a season who have no place, for the administrator whose district arranges one. Who administers all
 * districts has no child to place and sees none.
 */
@Controller
class UnplacedController {

    private static final int PAGE = 30;

    private final UnplacedChildren unplaced;
    private final SeasonQueries seasons;
    private final SchoolQueries schools;

    UnplacedController(UnplacedChildren unplaced, SeasonQueries seasons, SchoolQueries schools) {
        this.unplaced = unplaced;
        this.seasons = seasons;
        this.schools = schools;
    }

    /** An unknown list is the first one, and a cursor that is none begins at the top. */
    @GetMapping("/district/season/{season}/without-place")
    String list(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        SeasonSummary own = own(season, officer);
        UnplacedList shown = Typed.constant(UnplacedList.class, list).orElse(UnplacedList.PLACE_ENDED);
        Optional<UUID> from = Typed.id(after);
        UnplacedPage page = unplaced.page(own, shown, from.orElse(null), PAGE);
        model.addAttribute("own", own).addAttribute("list", shown).addAttribute("lists", UnplacedList.values());
        model.addAttribute("children", page.children()).addAttribute("pager", pager(season, shown, from, page));
        model.addAttribute("schools", schools.byId(own.district()));
        return "admission/without-place";
    }

    private SeasonSummary own(SeasonId id, SignedIn officer) {
        SeasonSummary season = seasons.season(id).orElseThrow(() -> SeasonNotFoundException.of(id));
        officer.requireHeldIn(season.district(), Role.DISTRICT_ADMINISTRATOR);
        return season;
    }

    private static @Nullable Pager pager(SeasonId season, UnplacedList list, Optional<UUID> from, UnplacedPage page) {
        String first = "/district/season/" + season + "/without-place?list=" + list;
        return from.isEmpty() && page.next().isEmpty()
                ? null
                : new Pager(
                        from.isEmpty() ? null : first,
                        page.next().map(next -> first + "&after=" + next).orElse(null),
                        page.children().size(),
                        null);
    }
}
