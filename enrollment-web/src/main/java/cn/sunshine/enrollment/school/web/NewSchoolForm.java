package cn.sunshine.enrollment.school.web;

import static cn.sunshine.enrollment.page.FormErrors.require;
import static cn.sunshine.enrollment.page.Typed.stripped;

import cn.sunshine.enrollment.school.SchoolIdentity;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.season.service.DistrictSummary;
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

    NewSchoolForm {
        district = stripped(district);
        code = stripped(code).toUpperCase(Locale.ROOT);
        stage = stripped(stage);
        nature = stripped(nature);
        affiliation = stripped(affiliation);
        name = stripped(name);
        nameEn = stripped(nameEn);
        address = stripped(address);
        phone = stripped(phone);
    }

    static NewSchoolForm empty() {
        return new NewSchoolForm(null, null, null, null, null, null, null, null, null);
    }

    /** The school, or nothing after saying beside the fields what is wrong. */
    Optional<RegisterSchool> toCommand(List<DistrictSummary> own, Errors errors) {
        Optional<DistrictSummary> where = require(errors, "district", SchoolFault.DISTRICT, of(own));
        Optional<SchoolIdentity> what = new TypedIdentity(code, stage, nature, affiliation).toIdentity(errors);
        Optional<SchoolProfile> profile = new TypedProfile(name, nameEn, address, phone).toProfile(errors);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(command(where.orElseThrow(), what.orElseThrow(), profile.orElseThrow()));
    }

    private Optional<DistrictSummary> of(List<DistrictSummary> own) {
        return own.stream()
                .filter(summary -> summary.id().toString().equals(district))
                .findFirst();
    }

    private static RegisterSchool command(DistrictSummary where, SchoolIdentity what, SchoolProfile profile) {
        return new RegisterSchool(where.id(), what.code(), what.stage(), what.nature(), what.affiliation(), profile);
    }
}
