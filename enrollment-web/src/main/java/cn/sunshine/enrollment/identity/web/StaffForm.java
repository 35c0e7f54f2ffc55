package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.service.CreateStaff;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A new officer.
 *
 * @param phone the officer's own mobile number
 * @param district empty for one whom the administrators of the whole installation look after
 */
record StaffForm(String login, String name, String phone, String district) {

    StaffForm {
        login = orEmpty(login);
        name = orEmpty(name);
        phone = orEmpty(phone);
        district = orEmpty(district);
    }

    static StaffForm empty() {
        return new StaffForm("", "", "", "");
    }

    CreateStaff toCommand() {
        return new CreateStaff(new LoginName(login), new PersonName(name), new PhoneNumber(phone), home());
    }

    private @Nullable DistrictId home() {
        return district.isEmpty() ? null : DistrictId.of(district);
    }
}
