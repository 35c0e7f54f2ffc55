package cn.sunshine.enrollment.school.web;

import org.jspecify.annotations.Nullable;

/**
 * Whether a school is to be taken back.
 *
 * @param sure "true" where the box is ticked
 * @param seen the version of the school on the page
 */
record SchoolRemovalForm(@Nullable String sure, @Nullable String seen) {}
