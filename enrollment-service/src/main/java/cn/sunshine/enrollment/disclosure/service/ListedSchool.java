package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import java.util.Optional;

/**
 * A school in a list: with its plan once that is approved, never before.
 *
 * @param absent whether it does not enroll in the season
 */
public record ListedSchool(SchoolSummary school, Optional<PlanSummary> plan, boolean absent) {}
