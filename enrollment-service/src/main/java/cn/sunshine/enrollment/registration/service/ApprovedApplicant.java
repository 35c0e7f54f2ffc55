package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;

/** A child whose application is in order. */
public record ApprovedApplicant(ApplicationId application, ChildId child, AccountId guardian) {}
