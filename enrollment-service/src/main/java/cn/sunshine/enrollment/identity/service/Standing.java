package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.SignedIn;

/**
 * How an active account stands at this moment.
 *
 * @param stamp sessions that began under another stamp are over
 * @param mustChangePassword until then no other page opens
 */
public record Standing(SignedIn who, int stamp, boolean mustChangePassword) {}
