package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonClockMoving;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the scenes of a demo: its accounts and their codes, its clock, and the way to begin again. */
@Controller
@Profile("!production")
@ConditionalOnBooleanProperty("enrollment.demo.enabled")
class DemoController {

    private final DemoPage page;
    private final DemoReset reset;
    private final SeasonQueries seasons;
    private final SeasonClockMoving clock;
    private final DemoDeadlines deadlines;

    DemoController(
            DemoPage page, DemoReset reset, SeasonQueries seasons, SeasonClockMoving clock, DemoDeadlines deadlines) {
        this.page = page;
        this.reset = reset;
        this.seasons = seasons;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    @GetMapping("/demo")
    String show(Model model) {
        page.fill(model);
        return "platform/demo";
    }

    @PostMapping("/demo/clock")
    String moveClock() {
        seasons.districts().stream().map(DistrictSummary::id).forEach(clock::moveToNextChange);
        deadlines.passed();
        return "redirect:/demo";
    }

    @PostMapping("/demo/clock/day")
    String moveClockOneDayOn() {
        clock.moveOneDayOn(seasons.districts().stream().map(DistrictSummary::id).toList());
        deadlines.passed();
        return "redirect:/demo";
    }

    @PostMapping("/demo/reset")
    String reset() {
        reset.reset();
        return "redirect:/demo";
    }
}
