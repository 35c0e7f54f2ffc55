package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Applications.Undecided;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application on which nobody has decided: with the officers, or back with its family.
 *
 * @param school the one that the family wants
 * @param since when it came there
 * @param correctBy until when the family corrects it, exclusive, where it has it back
 */
public record UndecidedApplication(
        ApplicationId id,
        ApplicationNumber number,
        SchoolId school,
        ApplicationStatus status,
        Instant since,
        @Nullable Instant correctBy) {

    static UndecidedApplication of(Undecided found) {
        return new UndecidedApplication(
                found.getId(),
                found.getNumber(),
                found.getSchool(),
                found.getStatus(),
                found.getSince(),
                found.getCorrectBy());
    }
}
