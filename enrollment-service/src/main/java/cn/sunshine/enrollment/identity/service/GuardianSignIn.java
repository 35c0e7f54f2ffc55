package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.CodeUse;
import cn.sunshine.enrollment.identity.GuardianSignedUp;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.SignInMethod;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

/**
 * A guardian signs in with a code sent to the phone; the first time this makes the account. The answer to a request for a
 * code is the same whether the phone is known or not.
 */
@Service
public class GuardianSignIn {

    private final Accounts accounts;
    private final PhoneCodes codes;
    private final AccountCells cells;
    private final SignIns signIns;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock systemClock;

    GuardianSignIn(
            Accounts accounts,
            PhoneCodes codes,
            AccountCells cells,
            SignIns signIns,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock systemClock) {
        this.accounts = accounts;
        this.codes = codes;
        this.cells = cells;
        this.signIns = signIns;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
        this.systemClock = systemClock;
    }

    /**
     * Sends a code.
     *
     * @param source the network address that asks; kept as a keyed hash
     * @throws IdentityRefusedException too soon, too often, or not sent
     */
    public void requestCode(PhoneNumber phone, String source) {
        codes.send(phone, source, CodeUse.toSignIn());
    }

    /**
     * Lets the guardian in.
     *
     * @throws IdentityRefusedException one reason for a wrong, used, dead or expired code and a disabled account
     */
    public Standing verify(PhoneNumber phone, String code) {
        Optional<Standing> standing;
        try {
            standing = enter(phone, code);
        } catch (DataIntegrityViolationException broken) {
            OnePerPhone.require(broken);
            // a family changed its number to this one at the same moment: the account is there now, and the code still
            // good
            standing = enter(phone, code);
        }
        return standing.orElseThrow(() -> new IdentityRefusedException(IdentityRefusal.CODE_REFUSED));
    }

    /** In one transaction: the account that has the number is held until who has shown the code is in. */
    private Optional<Standing> enter(PhoneNumber phone, String code) {
        return Objects.requireNonNull(transaction.execute(
                status -> signIns.attempt(redeem(phone, code), SignInMethod.ONE_TIME_CODE, known -> true)));
    }

    private Optional<AccountId> redeem(PhoneNumber phone, String code) {
        return codes.redeem(phone, code, CodeUse.toSignIn()) ? Optional.of(findOrSignUp(phone)) : Optional.empty();
    }

    private AccountId findOrSignUp(PhoneNumber phone) {
        return accounts.findLockedByPhoneIndex(cells.index(phone))
                .map(Account::id)
                .orElseGet(() -> signUp(phone));
    }

    private AccountId signUp(PhoneNumber phone) {
        AccountId id = new AccountId(ids.generateId());
        accounts.save(Account.guardian(id, cells.seal(id, phone), cells.index(phone), systemClock.instant()));
        // whoever else takes the number at this moment is found here, before anything is announced
        accounts.flush();
        events.publishEvent(new GuardianSignedUp(id));
        return id;
    }
}
