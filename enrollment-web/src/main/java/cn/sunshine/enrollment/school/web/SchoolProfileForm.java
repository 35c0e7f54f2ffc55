package cn.sunshine.enrollment.school.web;

import static cn.sunshine.enrollment.page.Typed.stripped;

import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a school's public page says, to be put right.
 *
 * @param seen the version of the school on the page
 */
record SchoolProfileForm(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String seen) {

    SchoolProfileForm {
        name = stripped(name);
        nameEn = stripped(nameEn);
        address = stripped(address);
        phone = stripped(phone);
    }

    static SchoolProfileForm of(SchoolSummary school) {
        SchoolProfile now = school.profile();
        return new SchoolProfileForm(
                now.name().chinese(),
                now.name().english(),
                now.address(),
                now.phone(),
                Integer.toString(school.version()));
    }

    /** The profile, or nothing after saying beside the fields what is wrong. */
    Optional<SchoolProfile> toProfile(Errors errors) {
        return new TypedProfile(name, nameEn, address, phone).toProfile(errors);
    }
}
