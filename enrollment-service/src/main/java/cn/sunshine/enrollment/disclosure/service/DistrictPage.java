package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.season.service.DistrictSummary;
import java.util.List;

/** A district's public page: its seasons of the latest year of each stage. */
public record DistrictPage(DistrictSummary district, List<PublicSeason> seasons) {}
