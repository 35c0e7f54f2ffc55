package cn.sunshine.enrollment.admission;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * The number of an admission notice: 16 characters that nobody can guess, without letters that look like digits. Whoever
 * holds a notice can ask the platform whether it is real (policy C3: no promise but the numbered notice).
 */
@NamedInterface("api")
@Embeddable
public record NoticeNumber(String value) {

    /** 32 characters: 80 bits in 16 of them. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{16}");

    public NoticeNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a notice");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** In groups of four, as people read it aloud. */
    public String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return value;
    }
}
