package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password may be: 8 to 128 characters of any script, not one of those that are tried first, nothing about its
 * owner. No rule about kinds of characters and no expiry: both make people choose worse ones (NIST SP 800-63B).
 */
@Component
public class PasswordPolicy {

    public static final int LEAST = 8;
    public static final int MOST = 128;
    private static final int LEAST_PERSONAL = 2;
    private static final int PHONE_DIGITS = 11;
    private static final int IDENTITY_CHARACTERS = 18;
    private static final Pattern GAPS = Pattern.compile("[\\s-]");

    private final Set<String> common = read("identity/common-passwords.txt");

    /**
     * @param personal what belongs to the owner: name, phone, login name
     * @throws IdentityRefusedException with the first rule that is broken
     */
    public void check(String password, List<String> personal) {
        String normal = PasswordHashing.normal(password).toLowerCase(Locale.ROOT);
        int length = normal.codePointCount(0, normal.length());
        refuseIf(length < LEAST, IdentityRefusal.PASSWORD_TOO_SHORT);
        refuseIf(length > MOST, IdentityRefusal.PASSWORD_TOO_LONG);
        refuseIf(common.contains(normal) || isOneCharacter(normal), IdentityRefusal.PASSWORD_COMMON);
        refuseIf(isPersonal(normal, personal), IdentityRefusal.PASSWORD_PERSONAL);
    }

    private static boolean isOneCharacter(String password) {
        return password.codePoints().distinct().count() == 1;
    }

    private static boolean isPersonal(String password, List<String> personal) {
        return holdsANumber(password)
                || personal.stream()
                        .map(own -> PasswordHashing.normal(own).toLowerCase(Locale.ROOT))
                        .anyMatch(own -> own.length() >= LEAST_PERSONAL && password.contains(own));
    }

    /** A number that a person has: anybody's, wherever in the password it stands and however its digits are parted. */
    private static boolean holdsANumber(String password) {
        String joined = GAPS.matcher(password).replaceAll("");
        return windows(joined, PHONE_DIGITS).anyMatch(PhoneNumber::isValid)
                || windows(joined, IDENTITY_CHARACTERS)
                        .anyMatch(part -> IdentityNumber.faultOf(part).isEmpty());
    }

    private static Stream<String> windows(String text, int length) {
        return IntStream.rangeClosed(0, text.length() - length)
                .mapToObj(start -> text.substring(start, start + length));
    }

    private static void refuseIf(boolean broken, IdentityRefusal reason) {
        if (broken) {
            throw new IdentityRefusedException(reason);
        }
    }

    private static Set<String> read(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
