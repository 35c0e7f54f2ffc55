package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.LostNumber;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.protection.service.PersonalData;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The new number that a request keeps sealed while it waits. */
@Component
class LostNumberCells {

    private final PersonalData personalData;

    LostNumberCells(PersonalData personalData) {
        this.personalData = personalData;
    }

    Sealed seal(LostNumberId request, PhoneNumber phone) {
        return personalData.seal(cell(request), phone.value());
    }

    Optional<PhoneNumber> phone(LostNumber request) {
        return request.phone()
                .map(phone -> personalData.open(cell(request.id()), phone))
                .map(PhoneNumber::new);
    }

    private static Cell cell(LostNumberId request) {
        return new Cell("lost_number", "phone", request.value());
    }
}
