package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;

/** An officer at work in one district; its cases are all the officer can reach. */
public record ReviewOfficer(AccountId account, DistrictId district) {}
