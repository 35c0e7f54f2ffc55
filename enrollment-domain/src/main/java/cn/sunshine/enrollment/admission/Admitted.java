package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;

/** Whose place it is, where, and on which draw it rests. */
public record Admitted(
        DistrictId district,
        SeasonId season,
        SchoolId school,
        ApplicationId application,
        ChildId child,
        AccountId guardian,
        DrawId draw) {}
