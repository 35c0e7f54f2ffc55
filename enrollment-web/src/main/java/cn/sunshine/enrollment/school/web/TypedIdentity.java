package cn.sunshine.enrollment.school.web;

import static cn.sunshine.enrollment.page.FormErrors.require;
import static cn.sunshine.enrollment.page.Typed.constant;

import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolIdentity;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.shared.Stage;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a school is registered as, as typed. */
record TypedIdentity(
        @Nullable String code,
        @Nullable String stage,
        @Nullable String nature,
        @Nullable String affiliation) {

    /** The identity, or nothing after saying beside the fields what is wrong. */
    Optional<SchoolIdentity> toIdentity(Errors errors) {
        Optional<SchoolCode> which = require(errors, "code", SchoolFault.CODE, codeTyped());
        Optional<Stage> forWhom = require(errors, "stage", SchoolFault.STAGE, constant(Stage.class, stage));
        Optional<SchoolNature> kind =
                require(errors, "nature", SchoolFault.NATURE, constant(SchoolNature.class, nature));
        Optional<Affiliation> whose =
                require(errors, "affiliation", SchoolFault.AFFILIATION, constant(Affiliation.class, affiliation));
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new SchoolIdentity(
                        which.orElseThrow(), forWhom.orElseThrow(), kind.orElseThrow(), whose.orElseThrow()));
    }

    private Optional<SchoolCode> codeTyped() {
        return Optional.ofNullable(code)
                .map(TypedNumber::plain)
                .filter(SchoolCode::isValid)
                .map(SchoolCode::new);
    }
}
