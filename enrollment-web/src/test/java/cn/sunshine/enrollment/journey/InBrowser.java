package cn.sunshine.enrollment.journey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test in a real browser. Skipped by name where none is installed. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@EnabledIf(
        value = "cn.sunshine.enrollment.journey.Chromium#isInstalled",
        disabledReason = "no /usr/bin/chromium with /usr/bin/chromedriver")
@interface InBrowser {}
