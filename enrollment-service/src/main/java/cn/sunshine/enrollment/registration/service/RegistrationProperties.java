package cn.sunshine.enrollment.registration.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one account may begin. The defaults hold where nothing is set; whatever is set, a family of eight children finds
 * room, and mistypes a number of each.
 *
 * @param numbersPerDay about how many identity numbers that it has not entered an account learns within 24 hours whether they are registered, 16 to 100
 * @param drafts how many applications of a year an account may have that were not handed in, 8 to 100
 */
@ConfigurationProperties("enrollment.registration")
record RegistrationProperties(
        @DefaultValue("20") int numbersPerDay,
        @DefaultValue("12") int drafts) {

    private static final int CHILDREN = 8;
    private static final int MOST = 100;

    RegistrationProperties {
        if (numbersPerDay < 2 * CHILDREN || numbersPerDay > MOST) {
            throw new IllegalArgumentException("an account asks about 16 to 100 identity numbers a day");
        }
        if (drafts < CHILDREN || drafts > MOST) {
            throw new IllegalArgumentException("an account has 8 to 100 drafts");
        }
    }
}
