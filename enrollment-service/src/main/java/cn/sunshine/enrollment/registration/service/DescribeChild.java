package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;

/** Correct what an application says of the child. */
public record DescribeChild(
        ApplicationId application, AccountId guardian, IdentityNumber number, PersonName name, Relation relation) {}
