package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;

/** Approve a school's plan for a season, or a change of it. */
public record ApprovePlan(
        SchoolId school, SeasonId season, SeatCount seats, SeatCount bundleSeats, AccountId by, String reason) {}
