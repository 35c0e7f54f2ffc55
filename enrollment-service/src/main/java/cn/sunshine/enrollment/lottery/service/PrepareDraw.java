package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.EntropySource;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;

/** Prepare the draw of a school's seats: who holds its secrets, from where its chance comes. */
public record PrepareDraw(SeasonId season, SchoolId school, EntropySource source, List<DrawOfficer> officers) {}
