package cn.sunshine.enrollment.notification.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.notification.service.InBox;
import cn.sunshine.enrollment.notification.service.MessageCursor;
import cn.sunshine.enrollment.notification.service.MessagePage;
import cn.sunshine.enrollment.page.Pager;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family's messages. Looking changes nothing: that they were read, the family says itself. */
@Controller
class InBoxController {

    private static final int SIZE = 20;

    private final InBox inBox;
    private final FamilyApplications applications;

    InBoxController(InBox inBox, FamilyApplications applications) {
        this.inBox = inBox;
        this.applications = applications;
    }

    @GetMapping("/family/messages")
    String show(@CurrentAccount SignedIn reader, @RequestParam(defaultValue = "") String after, Model model) {
        MessagePage page =
                inBox.messages(reader.id(), MessageCursor.parse(after).orElse(null), SIZE);
        String next =
                page.next().map(cursor -> "/family/messages?after=" + cursor).orElse(null);
        model.addAttribute("messages", page.messages())
                .addAttribute("children", children(reader))
                .addAttribute("newest", after.isEmpty() ? page.newest().orElse(null) : null)
                .addAttribute("pager", new Pager(null, next, page.messages().size(), null));
        return "notification/messages";
    }

    /** No message keeps a name: whose it is, the application knows. */
    private Map<UUID, String> children(SignedIn reader) {
        return applications.childNames(reader.id()).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().value(), one -> one.getValue().value()));
    }

    /** A form that names no message marks none. */
    @PostMapping("/family/messages/read")
    String readAll(@CurrentAccount SignedIn reader, @RequestParam(defaultValue = "") String upTo) {
        MessageCursor.parse(upTo).ifPresent(newest -> inBox.readUpTo(reader.id(), newest));
        return "redirect:/family/messages";
    }
}
