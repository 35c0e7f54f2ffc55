package cn.sunshine.enrollment.identity.service;

/**
 * What an officer types or taps into an authenticator application.
 *
 * @param secret Base32, to be typed
 * @param uri the same as an otpauth address
 */
public record SecondFactorEnrolment(String secret, String uri) {

    /** In groups of four, to be read aloud or typed. */
    public String readableSecret() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Never the secret: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "SecondFactorEnrolment[…]";
    }
}
