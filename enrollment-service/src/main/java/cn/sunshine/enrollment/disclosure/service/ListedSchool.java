package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import java.util.Optional;

/** A school in a list: with its plan once that is approved, never before. */
public record ListedSchool(SchoolSummary school, Optional<PlanSummary> plan) {}
