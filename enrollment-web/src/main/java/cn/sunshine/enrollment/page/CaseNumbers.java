package cn.sunshine.enrollment.page;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Numbers by which a family on the telephone and an operator at the log find the same failure. Random, so that they tell
 * nothing of how many failures there are; without letters that sound or look alike.
 */
class CaseNumbers {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private final RandomGenerator random = new SecureRandom();

    /** A number as {@code K7QM-3F9X}: 39 bits, enough to be unique in the logs that are kept. */
    String next() {
        String digits = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
        return digits.substring(0, LENGTH / 2) + "-" + digits.substring(LENGTH / 2);
    }
}
