package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.CreateStaff;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.identity.service.StaffPage;
import cn.sunshine.enrollment.identity.service.StaffSummary;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.Pager;
import cn.sunshine.enrollment.page.Typed;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PhoneNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officers an administrator looks after, and a new one. */
@Controller
class StaffListController {

    private static final String NEW_PAGE = "identity/staff-new";

    private final AccountQueries accounts;
    private final StaffAdministration staff;
    private final ScopeChoices places;
    private final DistrictChoice choice;

    StaffListController(
            AccountQueries accounts, StaffAdministration staff, ScopeChoices places, DistrictChoice choice) {
        this.accounts = accounts;
        this.staff = staff;
        this.places = places;
        this.choice = choice;
    }

    /** @param district of several that an administrator may look after; none for who looks after all */
    @GetMapping("/district/staff")
    String list(
            @CurrentAccount SignedIn by,
            @RequestParam(required = false) @Nullable DistrictId district,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        return by.reachesAll(Role.DISTRICT_ADMINISTRATOR)
                ? page(by, district, after, model)
                : choice.page(
                        by.districts(Role.DISTRICT_ADMINISTRATOR), district, model, one -> page(by, one, after, model));
    }

    private String page(SignedIn by, @Nullable DistrictId home, String after, Model model) {
        StaffPage page = accounts.staff(by, home, after);
        String next = page.next() == null
                ? null
                : "/district/staff?after=" + page.next() + (home == null ? "" : "&district=" + home);
        model.addAttribute("staff", page.staff())
                .addAttribute("places", places.names())
                .addAttribute("pager", new Pager(null, next, page.staff().size(), null));
        return "identity/staff";
    }

    @GetMapping("/district/staff/new")
    String ask(@CurrentAccount SignedIn by, Model model) {
        model.addAttribute(StaffForm.empty());
        offerPlaces(by, model);
        return NEW_PAGE;
    }

    @PostMapping("/district/staff")
    String create(
            @CurrentAccount SignedIn by,
            @ModelAttribute StaffForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        checkShape(form, by, errors);
        String next = errors.hasErrors() ? NEW_PAGE : create(form, by, errors, model);
        offerPlaces(by, model);
        return errors.hasErrors() ? Redisplay.page(NEW_PAGE, response) : next;
    }

    private String create(StaffForm form, SignedIn by, BindingResult errors, Model model) {
        CreateStaff command = form.toCommand();
        try {
            model.addAttribute("made", staff.create(command, by)).addAttribute("login", form.login());
            // the password goes into the answer itself: a redirect would have to keep it somewhere
            return "identity/staff-password";
        } catch (IdentityRefusedException refused) {
            return whoHasTheLogin(command, refused, by, errors, model);
        }
    }

    /** Of a button pressed twice the answer to the first press, with the password, is lost: the officer's page gives another. */
    private String whoHasTheLogin(
            CreateStaff command, IdentityRefusedException refused, SignedIn by, BindingResult errors, Model model) {
        Optional<StaffSummary> holder = accounts.staff(by, command.login());
        if (holder.filter(officer -> officer.isAs(command)).isPresent()) {
            return "redirect:/district/staff/" + holder.get().id() + "?made=true";
        }
        holder.ifPresent(officer -> model.addAttribute("holder", officer));
        FormErrors.rejectField(errors, "login", refused.reason());
        return NEW_PAGE;
    }

    private void offerPlaces(SignedIn by, Model model) {
        model.addAttribute("districts", places.districts(by))
                .addAttribute("everywhere", by.reachesAll(Role.DISTRICT_ADMINISTRATOR));
    }

    private static void checkShape(StaffForm form, SignedIn by, BindingResult errors) {
        if (!LoginName.isValid(form.login())) {
            FormErrors.rejectField(errors, "login", FormFault.LOGIN_NAME);
        }
        if (!PersonName.isValid(form.name())) {
            FormErrors.rejectField(errors, "name", FormFault.NAME);
        }
        if (!PhoneNumber.isValid(form.phone())) {
            FormErrors.rejectField(errors, "phone", FormFault.PHONE);
        }
        boolean optional = form.district().isEmpty() && by.reachesAll(Role.DISTRICT_ADMINISTRATOR);
        if (!optional && Typed.id(form.district()).isEmpty()) {
            FormErrors.rejectField(errors, "district", FormFault.PLACE);
        }
    }
}
