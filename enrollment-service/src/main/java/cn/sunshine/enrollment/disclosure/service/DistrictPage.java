package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.RegistrationOutlook;
import java.util.List;

/**
 * A district's public page: its seasons of the latest year of each stage.
 *
 * @param registration what somebody who wants to register is told
 */
public record DistrictPage(DistrictSummary district, RegistrationOutlook registration, List<PublicSeason> seasons) {}
