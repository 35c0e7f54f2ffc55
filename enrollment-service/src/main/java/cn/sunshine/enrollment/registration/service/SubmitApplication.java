package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.UUID;

/**
 * Submit an application.
 *
 * @param key names this one act of submitting: sent again with the same key, it gives the same receipt
 * @param asItWas whether the family says that it hands in what was returned without a change, as it was right
 */
public record SubmitApplication(ApplicationId application, AccountId guardian, UUID key, boolean asItWas) {}
