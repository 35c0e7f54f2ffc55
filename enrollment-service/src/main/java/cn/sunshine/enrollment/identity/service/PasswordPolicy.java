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
import java.util.stream.Collectors;
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
        return PhoneNumber.isValid(password)
                || IdentityNumber.faultOf(password).isEmpty()
                || personal.stream()
                        .map(own -> PasswordHashing.normal(own).toLowerCase(Locale.ROOT))
                        .anyMatch(own -> own.length() >= LEAST_PERSONAL && password.contains(own));
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
