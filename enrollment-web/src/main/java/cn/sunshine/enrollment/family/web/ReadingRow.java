package cn.sunshine.enrollment.family.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.protection.service.PersonalDataAccess;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One look at the child's data.
 *
 * @param office the district's name, or empty for the platform's own
 * @param officer stands for one officer before this family; never a name
 */
record ReadingRow(Instant at, Label role, String office, String officer, ReadingPurpose purpose, List<SeenPart> parts) {

    static ReadingRow of(PersonalDataAccess access, String office) {
        return new ReadingRow(
                access.at(),
                role(access.role()),
                office,
                access.officer(),
                access.purpose(),
                access.cells().stream().map(SeenPart::of).distinct().sorted().toList());
    }

    private static Label role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(code))
                .findFirst()
                .map(Label::of)
                .orElseGet(() -> Label.key("family.readings.system"));
    }
}
