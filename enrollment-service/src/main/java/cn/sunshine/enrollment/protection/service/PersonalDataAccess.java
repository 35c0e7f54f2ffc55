package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One look at somebody's data, as the family is shown it: in which role, when, what for; not the officer's name.
 *
 * @param seq the place in the log, for the next page
 * @param reading the act; the number to quote in a question about it
 * @param cells what was seen, as {@code table.column}, sorted
 */
public record PersonalDataAccess(
        long seq,
        UUID reading,
        DataSubject subject,
        String role,
        Instant at,
        ReadingPurpose purpose,
        List<String> cells) {}
