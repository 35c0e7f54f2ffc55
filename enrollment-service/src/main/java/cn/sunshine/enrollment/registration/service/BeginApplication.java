package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;

/** Begin a child's application. */
public record BeginApplication(
        AccountId guardian, SeasonId season, IdentityNumber number, PersonName name, Relation relation) {}
