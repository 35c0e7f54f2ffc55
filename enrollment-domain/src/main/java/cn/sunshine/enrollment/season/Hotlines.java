package cn.sunshine.enrollment.season;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/** The two numbers on every page: one answers questions, the other takes reports (notice, 三(三)). */
@NamedInterface("api")
@Embeddable
public record Hotlines(
        @Column(name = "inquiry_phone") String inquiries,
        @Column(name = "supervision_phone") String supervision) {

    private static final Pattern FORM = Pattern.compile("[0-9][0-9 -]{2,18}[0-9]");

    public Hotlines {
        if (!isValid(inquiries) || !isValid(supervision)) {
            throw new IllegalArgumentException("a hotline is digits, blanks and hyphens");
        }
    }

    /** Whether {@code number} can be one of the two; for commands. */
    public static boolean isValid(String number) {
        return FORM.matcher(number).matches();
    }
}
