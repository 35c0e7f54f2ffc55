package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.protection.service.PersonalData;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an account keeps sealed, and in which cell. */
@Component
class AccountCells {

    private static final String TABLE = "account";

    private final PersonalData personalData;

    AccountCells(PersonalData personalData) {
        this.personalData = personalData;
    }

    Sealed seal(AccountId account, PhoneNumber phone) {
        return personalData.seal(cell("phone", account), phone.value());
    }

    Sealed seal(AccountId account, PersonName name) {
        return personalData.seal(cell("name", account), name.value());
    }

    Sealed sealTotpSecret(AccountId account, byte[] secret) {
        return personalData.seal(cell("totp_secret", account), Base32.encode(secret));
    }

    BlindIndex index(PhoneNumber phone) {
        return personalData.index("phone", phone.value());
    }

    Optional<String> name(Account account) {
        return account.name().map(name -> personalData.open(cell("name", account.id()), name));
    }

    Optional<PhoneNumber> phone(Account account) {
        return account.phone()
                .map(phone -> personalData.open(cell("phone", account.id()), phone))
                .map(PhoneNumber::new);
    }

    Optional<String> totpSecret(Account account) {
        return account.totpSecret().map(secret -> personalData.open(cell("totp_secret", account.id()), secret));
    }

    private static Cell cell(String column, AccountId account) {
        return new Cell(TABLE, column, account.value());
    }
}
