package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at somebody's data, as the family is shown it: in which role, when, what for; not the officer's name.
 *
 * @param seq the place in the log, for the next page
 * @param reading the act; the number to quote in a question about it
 * @param district whose office it was, or null for the installation's
 * @param officer six characters that stand for one officer before this one family; empty if nobody's account read
 * @param cells what was seen, as {@code table.column}, sorted
 */
public record PersonalDataAccess(
        long seq,
        UUID reading,
        DataSubject subject,
        @Nullable DistrictId district,
        String role,
        String officer,
        Instant at,
        ReadingPurpose purpose,
        List<String> cells) {}
