package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a code is sent for.
 *
 * @param account the account that is to have the number; null where somebody signs in
 */
@Embeddable
public record CodeUse(
        @Enumerated(EnumType.STRING) CodePurpose purpose,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "asked_by")) @Nullable AccountId account) {

    public CodeUse {
        if ((purpose == CodePurpose.SIGN_IN) != (account == null)) {
            throw new IllegalArgumentException("a code to sign in is of no account, any other of one");
        }
    }

    public static CodeUse toSignIn() {
        return new CodeUse(CodePurpose.SIGN_IN, null);
    }

    public static CodeUse toChangePhone(AccountId account) {
        return new CodeUse(CodePurpose.CHANGE_PHONE, account);
    }

    public static CodeUse toReplaceLostNumber(AccountId account) {
        return new CodeUse(CodePurpose.LOST_NUMBER, account);
    }
}
