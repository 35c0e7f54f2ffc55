package cn.sunshine.enrollment.season.web;

import org.jspecify.annotations.Nullable;

/**
 * Whether a season is to be taken back.
 *
 * @param sure "true" where the box is ticked
 * @param seen the version of the season on the page
 */
record WithdrawalForm(@Nullable String sure, @Nullable String seen) {}
