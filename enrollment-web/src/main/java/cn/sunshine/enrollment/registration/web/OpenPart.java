package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.FamilyApplication;

/** A question page is only shown for a part that the family may change now. */
final class OpenPart {

    private OpenPart() {}

    static void require(FamilyApplication application, CorrectionItem part) {
        if (!application.open().contains(part)) {
            throw RegistrationRefusedException.of(
                    RegistrationRefusal.PART_LOCKED, application.summary().id());
        }
    }
}
