package cn.sunshine.enrollment.school.web;

import static cn.sunshine.enrollment.page.Typed.stripped;

import cn.sunshine.enrollment.school.SchoolIdentity;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a school was registered as, to be put right.
 *
 * @param seen the version of the school on the page
 */
record SchoolIdentityForm(
        @Nullable String code,
        @Nullable String stage,
        @Nullable String nature,
        @Nullable String affiliation,
        @Nullable String seen) {

    SchoolIdentityForm {
        code = stripped(code).toUpperCase(Locale.ROOT);
        stage = stripped(stage);
        nature = stripped(nature);
        affiliation = stripped(affiliation);
    }

    static SchoolIdentityForm of(SchoolSummary school) {
        return new SchoolIdentityForm(
                school.code().value(),
                school.stage().name(),
                school.nature().name(),
                school.affiliation().name(),
                Integer.toString(school.version()));
    }

    /** What it should have been, or nothing after saying beside the fields what is wrong. */
    Optional<SchoolIdentity> toIdentity(Errors errors) {
        return new TypedIdentity(code, stage, nature, affiliation).toIdentity(errors);
    }
}
