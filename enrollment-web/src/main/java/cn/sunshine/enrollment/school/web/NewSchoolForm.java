package cn.sunshine.enrollment.school.web;

import static java.util.Objects.requireNonNullElse;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.PlainText;
import cn.sunshine.enrollment.shared.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A school to register, as its public page will show it. */
record NewSchoolForm(
        @Nullable String district,
        @Nullable String code,
        @Nullable String stage,
        @Nullable String nature,
        @Nullable String affiliation,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String address,
        @Nullable String phone) {

    private static final int LONGEST = 100;
    private static final String PHONE = "[0-9][0-9 -]{5,18}[0-9]";

    NewSchoolForm {
        district = requireNonNullElse(district, "").strip();
        code = requireNonNullElse(code, "").strip().toUpperCase(Locale.ROOT);
        stage = requireNonNullElse(stage, "").strip();
        nature = requireNonNullElse(nature, "").strip();
        affiliation = requireNonNullElse(affiliation, "").strip();
        name = requireNonNullElse(name, "").strip();
        nameEn = requireNonNullElse(nameEn, "").strip();
        address = requireNonNullElse(address, "").strip();
        phone = requireNonNullElse(phone, "").strip();
    }

    static NewSchoolForm empty() {
        return new NewSchoolForm(null, null, null, null, null, null, null, null, null);
    }

    /** The school, or nothing after saying beside the fields what is wrong. */
    Optional<RegisterSchool> toCommand(List<DistrictSummary> own, Errors errors) {
        Optional<DistrictSummary> where = require("district", SchoolFault.DISTRICT, of(own), errors);
        Optional<SchoolCode> which = require("code", SchoolFault.CODE, codeTyped(), errors);
        Optional<Stage> forWhom = require("stage", SchoolFault.STAGE, one(Stage.values(), stage), errors);
        Optional<SchoolNature> kind = require("nature", SchoolFault.NATURE, one(SchoolNature.values(), nature), errors);
        Optional<Affiliation> whose =
                require("affiliation", SchoolFault.AFFILIATION, one(Affiliation.values(), affiliation), errors);
        Optional<SchoolProfile> profile = profile(errors);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new RegisterSchool(
                        where.orElseThrow().id(),
                        which.orElseThrow(),
                        forWhom.orElseThrow(),
                        kind.orElseThrow(),
                        whose.orElseThrow(),
                        profile.orElseThrow()));
    }

    private Optional<SchoolProfile> profile(Errors errors) {
        Optional<String> called = require("name", SchoolFault.NAME, text(name), errors);
        Optional<String> calledEn = require("nameEn", SchoolFault.NAME_EN, text(nameEn), errors);
        Optional<String> stands = require("address", SchoolFault.ADDRESS, text(address), errors);
        Optional<String> answers =
                require("phone", SchoolFault.PHONE, text(phone).filter(number -> number.matches(PHONE)), errors);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new SchoolProfile(
                        new PlaceName(called.orElseThrow(), calledEn.orElseThrow()),
                        stands.orElseThrow(),
                        answers.orElseThrow()));
    }

    private Optional<DistrictSummary> of(List<DistrictSummary> own) {
        return own.stream()
                .filter(summary -> summary.id().toString().equals(district))
                .findFirst();
    }

    private Optional<SchoolCode> codeTyped() {
        return Optional.ofNullable(code).filter(SchoolCode::isValid).map(SchoolCode::new);
    }

    private static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST && PlainText.isLine(text));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] constants, @Nullable String typed) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(typed))
                .findFirst();
    }

    private static <T> Optional<T> require(String field, SchoolFault fault, Optional<T> value, Errors errors) {
        if (value.isEmpty()) {
            FormErrors.rejectField(errors, field, fault);
        }
        return value;
    }
}
