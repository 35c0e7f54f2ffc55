package cn.sunshine.enrollment.seat.service;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.seat.Authority;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;

/** Place a child in a seat of a line of a school's plan. */
public record PlaceChild(
        DistrictId district, SeasonId season, SchoolId school, SeatLine line, ChildId child, Authority authority) {}
