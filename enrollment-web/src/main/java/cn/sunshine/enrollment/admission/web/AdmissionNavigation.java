package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.LookUp;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where check-in and the check of notices stand in the navigation. */
@Component
class AdmissionNavigation implements NavigationContribution {

    private static final int ORDER = 600;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(
                        "admission.check-in.title",
                        "/school/check-in",
                        Audience.STAFF,
                        Set.of(Role.SCHOOL_OFFICER.name()),
                        ORDER),
                new NavigationEntry(
                        "admission.notice-check.title", "/admission-notices", Audience.PUBLIC, Set.of(), ORDER));
    }

    @Override
    public List<LookUp> lookUps() {
        return List.of(new LookUp(
                Label.key("admission.notice-check.find"),
                Label.key("admission.notice-check.hint"),
                "/admission-notices",
                "number",
                ORDER));
    }
}
