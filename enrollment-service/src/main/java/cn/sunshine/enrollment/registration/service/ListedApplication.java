package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationNumber;

/**
 * An application in an officers' list, which names nobody.
 *
 * @param number which the family reads out when it calls
 * @param maskedName the child's: 张**
 */
public record ListedApplication(ApplicationNumber number, String maskedName) {}
