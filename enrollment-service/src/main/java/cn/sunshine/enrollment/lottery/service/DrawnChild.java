package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Lot;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;

/** A child that was drawn; {@code overPlan} where a bundle was admitted beyond the plan's last seat. */
public record DrawnChild(ApplicationId application, ChildId child, AccountId guardian, Lot lot, boolean overPlan) {}
