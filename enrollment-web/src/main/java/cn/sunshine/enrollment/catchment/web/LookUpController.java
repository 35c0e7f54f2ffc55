package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.Address;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which school an address belongs to, for everybody. An address is posted and so stands in no link and no log. */
@Controller
class LookUpController {

    private static final String PAGE = "catchment/look-up";

    private final CatchmentQueries catchments;
    private final SchoolQueries schools;
    private final PublishedSeasons published;
    private final DivisionChoices divisions;

    LookUpController(
            CatchmentQueries catchments, SchoolQueries schools, PublishedSeasons published, DivisionChoices divisions) {
        this.catchments = catchments;
        this.schools = schools;
        this.published = published;
        this.divisions = divisions;
    }

    @GetMapping("/catchment")
    String choose(Model model, Locale locale) {
        List<Choice> seasons = published.choices(locale);
        model.addAttribute("seasons", seasons);
        return seasons.size() == 1 ? "redirect:/catchment/" + seasons.get(0).value() : "catchment/seasons";
    }

    @GetMapping("/catchment/{season}")
    String ask(@PathVariable SeasonId season, Model model, Locale locale) {
        model.addAttribute(AddressForm.empty());
        return page(season, model, locale);
    }

    @PostMapping("/catchment/{season}")
    ModelAndView lookUp(
            @PathVariable SeasonId season,
            @ModelAttribute AddressForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(page(season, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("matches", matches(season, form.toAddress()));
        return new ModelAndView(page(season, model, locale));
    }

    private List<CatchmentMatch> matches(SeasonId season, Address address) {
        return catchments.lookUp(season, address).stream()
                .map(rule -> new CatchmentMatch(schools.school(rule.school()).orElseThrow(), rule))
                .toList();
    }

    private String page(SeasonId id, Model model, Locale locale) {
        SeasonSummary season = published.season(id).orElseThrow(() -> SeasonNotFoundException.of(id));
        model.addAttribute("season", season)
                .addAttribute("divisions", divisions.inside(season.district(), locale))
                .addAttribute("publication", catchments.publication(id).orElseThrow());
        return PAGE;
    }
}
