package cn.sunshine.enrollment.identity.service;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Everything of identity that must not be guessed, from the system's secure generator. */
@Component
class Secrets {

    /** Without what is read in two ways: 0 and o, 1, i and l. 31 characters, so 20 of them hold 99 bits. */
    private static final String READABLE = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;
    private static final int TOTP_BYTES = 20;
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();

    /** Six digits, evenly. */
    String oneTimeCode() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    /** Five groups of four readable characters. */
    String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** 160 bits, as RFC 4226 recommends. */
    byte[] totpSecret() {
        byte[] secret = new byte[TOTP_BYTES];
        random.nextBytes(secret);
        return secret;
    }
}
