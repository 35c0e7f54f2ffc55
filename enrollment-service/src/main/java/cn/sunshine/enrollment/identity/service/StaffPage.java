package cn.sunshine.enrollment.identity.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the login name the next page begins behind, or null on the last page */
public record StaffPage(List<StaffSummary> staff, @Nullable String next) {}
