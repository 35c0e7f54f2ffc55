package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.SignInMethod;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Signing in by password. The hash is checked before the transaction, so that no row and no connection waits for it, and
 * also where there is no such account, so that neither answer nor time tells. What was checked counts for the account as it
 * was then: a password or number that was replaced meanwhile lets nobody in.
 */
@Service
public class PasswordSignIn {

    private final Accounts accounts;
    private final AccountCells cells;
    private final PasswordHashing hashing;
    private final SignIns signIns;

    PasswordSignIn(Accounts accounts, AccountCells cells, PasswordHashing hashing, SignIns signIns) {
        this.accounts = accounts;
        this.cells = cells;
        this.hashing = hashing;
        this.signIns = signIns;
    }

    /** @throws IdentityRefusedException one reason for every cause */
    public Standing asGuardian(PhoneNumber phone, String password) {
        Optional<Account> account = accounts.findByPhoneIndex(cells.index(phone));
        int stamp = account.map(Account::stamp).orElse(0);
        boolean right = isRight(password, account);
        return signIns.complete(
                account.map(Account::id),
                SignInMethod.PASSWORD,
                IdentityRefusal.SIGN_IN_REFUSED,
                known -> right && known.stamp() == stamp);
    }

    /**
     * The first of an officer's two steps; nobody is signed in by it.
     *
     * @return who may now show the second factor, as long as this password counts
     * @throws IdentityRefusedException one reason for every cause
     */
    public FirstStep asStaff(LoginName login, String password) {
        Optional<Account> account = accounts.findByLoginName(login);
        boolean right = isRight(password, account);
        if (!signIns.precheck(account.map(Account::id), SignInMethod.PASSWORD_AND_SECOND_FACTOR, known -> right)) {
            throw new IdentityRefusedException(IdentityRefusal.SIGN_IN_REFUSED);
        }
        return account.map(known -> new FirstStep(known.id(), known.stamp())).orElseThrow();
    }

    private boolean isRight(String password, Optional<Account> account) {
        return hashing.matches(password, account.flatMap(Account::passwordHash));
    }
}
