package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.page.Typed;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The school applied for. */
record SchoolForm(@Nullable String school) {

    SchoolForm {
        school = orEmpty(school);
    }

    static SchoolForm of(FamilyApplication application) {
        SchoolId chosen = application.summary().school();
        return new SchoolForm(chosen == null ? "" : chosen.toString());
    }

    Optional<SchoolId> toSchool() {
        return Typed.id(orEmpty(school)).map(SchoolId::new);
    }
}
