package cn.sunshine.enrollment.identity.web;

import org.jspecify.annotations.Nullable;

/** Whether the administrator ticked that the account is to be disabled. @param sure "true" where the box is ticked */
record DisableForm(@Nullable String sure) {}
