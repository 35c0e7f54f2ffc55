package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Who holds a share of the seed.
 *
 * @param title how the public knows the officer: 公证员, 家长代表, 教育局; it enters the commitment word by word
 * @param commitment 64 hex digits, once the officer committed
 * @param secret 64 hex digits, once it was opened
 * @param fromDuplicate whether it was opened from the sealed duplicate, as the officer did not bring it
 */
@NamedInterface("api")
@Embeddable
public record DrawOfficer(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
        AccountId account,

        String title,
        @Nullable String commitment,
        @Nullable String secret,
        boolean fromDuplicate) {

    private static final int LONGEST_TITLE = 40;

    /** Also one of an older version, which took more titles: a draw that was held stays readable. Others go through {@link #of}. */
    public DrawOfficer {
        title = PublishedLine.of(title);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("an officer has a title");
        }
    }

    /** A holder for a draw that is still to be prepared. */
    public static DrawOfficer of(AccountId account, String title) {
        DrawOfficer officer = new DrawOfficer(account, title, null, null, false);
        officer.requireTitle();
        return officer;
    }

    void requireTitle() {
        if (!isTitle(title)) {
            throw new IllegalArgumentException("an officer's title has 1 to 40 characters");
        }
    }

    /** Whether it is a title, once the blanks around it are taken off. */
    public static boolean isTitle(String typed) {
        return PublishedLine.fits(typed, 1, LONGEST_TITLE);
    }

    DrawOfficer committed(String hex) {
        return new DrawOfficer(account, title, hex, null, false);
    }

    DrawOfficer revealed(String hex) {
        return new DrawOfficer(account, title, commitment, hex, false);
    }

    DrawOfficer openedFromDuplicate(String hex) {
        return new DrawOfficer(account, title, commitment, hex, true);
    }

    public boolean hasCommitted() {
        return commitment != null;
    }

    public boolean hasRevealed() {
        return secret != null;
    }

    boolean sharesItsSecretWith(DrawOfficer other) {
        return !account.equals(other.account) && secret != null && secret.equals(other.secret);
    }
}
