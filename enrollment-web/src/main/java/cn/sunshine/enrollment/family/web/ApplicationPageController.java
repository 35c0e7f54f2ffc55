package cn.sunshine.enrollment.family.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.SummaryRow;
import cn.sunshine.enrollment.page.TimelineStep;
import cn.sunshine.enrollment.page.TimelineStep.Place;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.web.HandedInRows;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where one application stands, what happened, what comes. */
@Controller
class ApplicationPageController {

    private final FamilyApplications applications;
    private final FamilyCards cards;
    private final SeasonQueries seasons;
    private final HandedInRows rows;

    ApplicationPageController(
            FamilyApplications applications, FamilyCards cards, SeasonQueries seasons, HandedInRows rows) {
        this.applications = applications;
        this.cards = cards;
        this.seasons = seasons;
        this.rows = rows;
    }

    @GetMapping("/family/applications/{id}")
    String show(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model, Locale locale) {
        FamilyApplication application = applications.application(id, guardian.id());
        FamilyCard card = cards.of(application, locale);
        model.addAttribute("own", application)
                .addAttribute("card", card)
                .addAttribute("timeline", timeline(application, card))
                .addAttribute("handedIn", handedIn(id, guardian, locale))
                .addAttribute("open", seasons.isOpen(application.summary().season(), PhaseKind.REGISTRATION));
        return "family/application";
    }

    private List<SummaryRow> handedIn(ApplicationId id, SignedIn guardian, Locale locale) {
        return applications
                .receipt(id, guardian.id())
                .map(receipt -> rows.of(receipt.answers(), locale))
                .orElse(List.of());
    }

    private static List<TimelineStep> timeline(FamilyApplication application, FamilyCard card) {
        List<TimelineStep> steps = new ArrayList<>();
        application
                .steps()
                .forEach(step -> steps.add(new TimelineStep(Place.DONE, Label.of(step.kind()), step.at(), null)));
        steps.add(new TimelineStep(Place.CURRENT, card.sentence(), null, card.next()));
        return steps;
    }
}
