package cn.sunshine.enrollment.season.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.identity.web.ScopeChoices;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.PlausibleBirths;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new season of an administrator's district. */
@Controller
@RequestMapping("/district/season/new")
class AnnounceController {

    private static final String PAGE = "season/announce";

    private final SeasonDesk desk;
    private final ScopeChoices places;
    private final SeasonAdministration administration;
    private final PlausibleBirths births;

    AnnounceController(
            SeasonDesk desk, ScopeChoices places, SeasonAdministration administration, PlausibleBirths births) {
        this.desk = desk;
        this.places = places;
        this.administration = administration;
        this.births = births;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, Model model) {
        model.addAttribute("form", AnnounceForm.empty());
        offer(officer, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView announce(
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") AnnounceForm form,
            BindingResult errors,
            Model model) {
        offer(officer, model);
        form.toCommand(desk.districts(officer), errors).ifPresent(command -> announce(command, errors));
        return errors.hasErrors()
                ? new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/district/season");
    }

    private void announce(AnnounceSeason command, BindingResult errors) {
        try {
            administration.announce(command);
        } catch (SeasonRefusedException refused) {
            say(refused.reason(), command, errors);
        }
    }

    private void say(Enum<?> reason, AnnounceSeason command, BindingResult errors) {
        int year = command.year().firstYear();
        if (!TypedBirths.say(reason, year, command.stage(), command.birthWindow(), births, errors)) {
            FormErrors.rejectField(errors, "year", reason);
        }
    }

    private void offer(SignedIn officer, Model model) {
        model.addAttribute("districts", places.districts(officer)).addAttribute("stages", Choice.all(Stage.values()));
    }
}
