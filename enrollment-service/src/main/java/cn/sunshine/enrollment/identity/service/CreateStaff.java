package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import org.jspecify.annotations.Nullable;

/** @param home the district whose administrators look after the account; null for those of the whole installation */
public record CreateStaff(
        LoginName login, PersonName name, @Nullable DistrictId home) {}
