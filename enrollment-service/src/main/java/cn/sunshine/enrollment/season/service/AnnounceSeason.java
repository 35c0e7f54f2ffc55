package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;

/** Announce a season. */
public record AnnounceSeason(
        DistrictId district,
        AcademicYear year,
        Stage stage,
        BirthWindow birthWindow,
        PublicityDays publicity,
        DrawNotice drawNotice) {}
