package cn.sunshine.enrollment.admission.web;

import org.jspecify.annotations.Nullable;

/** Whether the school ticked that it has compared notice and child. @param sure "true" where the box is ticked */
record CheckInForm(@Nullable String sure) {}
