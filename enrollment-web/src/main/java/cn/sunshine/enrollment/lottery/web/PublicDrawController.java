package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawNotFoundException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.RollNumber;
import cn.sunshine.enrollment.lottery.service.DrawDownloads;
import cn.sunshine.enrollment.lottery.service.DrawView;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.page.Hotline;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a draw for everybody: its rules, its fingerprints, its result, and a number's own result. */
@Controller
class PublicDrawController {

    private final LotteryQueries draws;
    private final DrawDownloads downloads;
    private final SchoolQueries schools;
    private final SeasonQueries seasons;
    private final CeremonySteppers steppers;
    private final DrawHall hall;
    private final ApplicationQueries applications;
    private final SeasonClock clock;

    PublicDrawController(
            LotteryQueries draws,
            DrawDownloads downloads,
            SchoolQueries schools,
            SeasonQueries seasons,
            CeremonySteppers steppers,
            DrawHall hall,
            ApplicationQueries applications,
            SeasonClock clock) {
        this.draws = draws;
        this.downloads = downloads;
        this.schools = schools;
        this.seasons = seasons;
        this.steppers = steppers;
        this.hall = hall;
        this.applications = applications;
        this.clock = clock;
    }

    /** All draws of all districts, whatever became of them. */
    @GetMapping("/draws")
    String hall(Model model) {
        model.addAttribute("draws", hall.rows());
        return "lottery/draw-hall";
    }

    @GetMapping("/draws/{id}")
    String show(
            @PathVariable DrawId id,
            @RequestParam(required = false) @Nullable String number,
            @CurrentAccount @Nullable SignedIn reader,
            Model model) {
        DrawView draw = draws.draw(id).orElseThrow(() -> DrawNotFoundException.of(id));
        model.addAttribute("draw", draw);
        model.addAttribute(
                "school", schools.school(draw.school()).orElseThrow(() -> SchoolNotFoundException.of(draw.school())));
        model.addAttribute("steps", steppers.of(draw));
        model.addAttribute("waiting", draw.isNoticeRunning(clock.instant()));
        model.addAttribute("admitted", admitted(draw));
        model.addAttribute("reports", reports(draw));
        model.addAttribute("files", downloads.list(id));
        model.addAttribute("asked", number);
        model.addAttribute("family", reader != null && reader.kind() == AccountKind.GUARDIAN);
        if (number != null) {
            model.addAttribute("standing", look(draw, number));
        }
        return "lottery/draw";
    }

    /** How many children got a seat without a draw. */
    private int admitted(DrawView draw) {
        return draw.status() == DrawStatus.NOT_NEEDED ? applications.countEnlisted(draw.season(), draw.school()) : 0;
    }

    /** Of the draw's own district: the foot of the page names another's where there are several. */
    private @Nullable Hotline reports(DrawView draw) {
        return seasons.district(draw.district())
                .map(district -> new Hotline(district.hotlines().supervision(), null))
                .orElse(null);
    }

    private @Nullable Object look(DrawView draw, String typed) {
        return Optional.ofNullable(draw.roll())
                .flatMap(roll -> RollNumber.typed(typed, roll.size()))
                .flatMap(number -> draws.standingOf(draw.number(), number))
                .orElse(null);
    }
}
