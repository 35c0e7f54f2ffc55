package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.Typed;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.BeginApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.season.SeasonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first question: which child, and where several are open, in which season. */
@Controller
class NewApplicationController {

    static final String PAGE = "registration/child";
    static final List<Choice> RELATIONS = Choice.all(Relation.values());

    private static final int FIRST = 1;
    private static final String PATH = "/family/applications/new";

    private final ApplicationDrafting drafting;
    private final FamilyApplications applications;
    private final OpenRegistrations open;
    private final ChildRefusals refusals;

    NewApplicationController(
            ApplicationDrafting drafting,
            FamilyApplications applications,
            OpenRegistrations open,
            ChildRefusals refusals) {
        this.drafting = drafting;
        this.applications = applications;
        this.open = open;
        this.refusals = refusals;
    }

    @GetMapping(PATH)
    String ask(Model model, Locale locale) {
        model.addAttribute(new ChildForm(null, null, null, null));
        return offer(model, locale).isEmpty() ? closed(model) : PAGE;
    }

    private String closed(Model model) {
        model.addAttribute("outlook", open.outlook().orElse(null));
        return "registration/closed";
    }

    @PostMapping(PATH)
    ModelAndView begin(
            @CurrentAccount SignedIn guardian,
            @ModelAttribute ChildForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse answer) {
        form.check(errors);
        Optional<SeasonId> season = chosen(form, locale);
        if (season.isEmpty()) {
            FormErrors.rejectField(errors, "season", RegistrationFault.SEASON);
        }
        return errors.hasErrors()
                ? Question.again(page(model, locale))
                : tryToBegin(form.toCommand(season.orElseThrow(), guardian.id()), errors, model, locale, answer);
    }

    private String page(Model model, Locale locale) {
        offer(model, locale);
        return PAGE;
    }

    private List<Choice> offer(Model model, Locale locale) {
        List<Choice> seasons = open.choices(locale);
        model.addAttribute("step", FIRST)
                .addAttribute("action", PATH)
                .addAttribute("relations", RELATIONS)
                .addAttribute("seasons", seasons);
        return seasons;
    }

    /** The season that was chosen, or the only one; a closed one is refused by the use case. */
    private Optional<SeasonId> chosen(ChildForm form, Locale locale) {
        String chosen = orEmpty(form.season());
        return Typed.id(chosen.isEmpty() ? only(locale) : chosen).map(SeasonId::new);
    }

    private String only(Locale locale) {
        List<Choice> offered = open.choices(locale);
        return offered.size() == 1 ? offered.get(0).value() : "";
    }

    private ModelAndView tryToBegin(
            BeginApplication child, BindingResult errors, Model model, Locale locale, HttpServletResponse answer) {
        try {
            ApplicationId begun = drafting.begin(child);
            return Question.redirect(Question.next(applications.application(begun, child.guardian())));
        } catch (RegistrationRefusedException refused) {
            refusals.put(errors, refused, child.season(), locale);
            return Question.again(page(model, locale), refused, answer);
        }
    }
}
