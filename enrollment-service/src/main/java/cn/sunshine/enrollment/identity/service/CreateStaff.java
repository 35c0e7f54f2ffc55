package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * @param ownPhone the number with which the officer would apply for a child of his own; only its keyed hash is kept
 * @param home the district whose administrators look after the account; null for those of the whole installation
 */
public record CreateStaff(
        LoginName login,
        PersonName name,
        PhoneNumber ownPhone,
        @Nullable DistrictId home) {}
