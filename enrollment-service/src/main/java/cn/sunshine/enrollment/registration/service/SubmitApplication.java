package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.UUID;

/**
 * Submit an application.
 *
 * @param key names this one act of submitting: sent again with the same key, it gives the same receipt
 */
public record SubmitApplication(ApplicationId application, AccountId guardian, UUID key) {}
