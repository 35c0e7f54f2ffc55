package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.RoleGrantId;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.identity.service.StaffSummary;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One officer: roles, own phone, status, lost passwords and devices. */
@Controller
@RequestMapping("/district/staff/{id}")
class StaffController {

    private static final String PAGE = "identity/staff-member";
    private static final String PASSWORD_PAGE = "identity/staff-password";
    private static final String BACK = "redirect:/district/staff/{id}";

    /** As they stand there until one of them is sent. */
    private static final Map<String, Object> FORMS = Map.of(
            "grantForm", GrantForm.empty(),
            "ownPhoneForm", OwnPhoneForm.empty(),
            "disableForm", new DisableForm(null));

    private final AccountQueries accounts;
    private final StaffAdministration staff;
    private final ScopeChoices places;

    StaffController(AccountQueries accounts, StaffAdministration staff, ScopeChoices places) {
        this.accounts = accounts;
        this.staff = staff;
        this.places = places;
    }

    @GetMapping
    String show(@CurrentAccount SignedIn by, @PathVariable AccountId id, Model model) {
        return page(by, id, model);
    }

    @PostMapping("/grants")
    String grant(
            @CurrentAccount SignedIn by,
            @PathVariable AccountId id,
            @ModelAttribute GrantForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        wanted(form, errors).ifPresent(role -> tryToGrant(id, role, by, errors));
        return errors.hasErrors() ? Redisplay.page(page(by, id, model), response) : BACK;
    }

    @PostMapping("/grants/{grant}/revoke")
    String revoke(@CurrentAccount SignedIn by, @PathVariable AccountId id, @PathVariable RoleGrantId grant) {
        staff.revoke(id, grant, by);
        return BACK;
    }

    @PostMapping("/own-phone")
    String noteOwnPhone(
            @CurrentAccount SignedIn by,
            @PathVariable AccountId id,
            @ModelAttribute OwnPhoneForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!PhoneNumber.isValid(form.phone())) {
            FormErrors.rejectField(errors, "phone", FormFault.PHONE);
            return Redisplay.page(page(by, id, model), response);
        }
        staff.noteOwnPhone(id, new PhoneNumber(form.phone()), by);
        return BACK;
    }

    @PostMapping("/disable")
    String disable(
            @CurrentAccount SignedIn by,
            @PathVariable AccountId id,
            @ModelAttribute DisableForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        FormErrors.requireTick(errors, "sure", form.sure());
        if (errors.hasErrors()) {
            return Redisplay.page(page(by, id, model), response);
        }
        staff.disable(id, by);
        return BACK;
    }

    @PostMapping("/enable")
    String enable(@CurrentAccount SignedIn by, @PathVariable AccountId id) {
        staff.enable(id, by);
        return BACK;
    }

    @PostMapping("/reset-password")
    String resetPassword(@CurrentAccount SignedIn by, @PathVariable AccountId id, Model model) {
        model.addAttribute("login", accounts.staff(by, id).login());
        model.addAttribute("made", staff.resetPassword(id, by));
        return PASSWORD_PAGE;
    }

    @PostMapping("/reset-second-factor")
    String resetSecondFactor(@CurrentAccount SignedIn by, @PathVariable AccountId id) {
        staff.resetSecondFactor(id, by);
        return BACK;
    }

    private String page(SignedIn by, AccountId id, Model model) {
        StaffSummary member = accounts.staff(by, id);
        model.mergeAttributes(FORMS)
                .addAttribute("member", member)
                .addAttribute("beyond", member.reachesBeyond(by))
                .addAttribute("own", by.id().equals(id))
                .addAttribute("places", places.names())
                .addAttribute("roles", Role.granted().stream().map(Choice::of).toList())
                .addAttribute("districts", places.districts(by))
                .addAttribute("schools", places.schools(by));
        return PAGE;
    }

    private static Optional<ScopedRole> wanted(GrantForm form, BindingResult errors) {
        try {
            return Optional.of(form.toScopedRole());
        } catch (IdentityRefusedException refused) {
            FormErrors.rejectField(errors, "role", refused.reason());
        } catch (IllegalArgumentException incomplete) {
            FormErrors.rejectField(errors, "role", FormFault.PLACE);
        }
        return Optional.empty();
    }

    private void tryToGrant(AccountId id, ScopedRole role, SignedIn by, BindingResult errors) {
        try {
            staff.grant(id, role, by);
        } catch (IdentityRefusedException refused) {
            String field = refused.reason() == IdentityRefusal.SCHOOL_OF_ANOTHER_DISTRICT ? "school" : "role";
            FormErrors.rejectField(errors, field, refused.reason());
        }
    }
}
