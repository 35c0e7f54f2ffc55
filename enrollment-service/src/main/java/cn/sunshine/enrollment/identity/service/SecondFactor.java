package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.SecondFactorEnrolled;
import cn.sunshine.enrollment.identity.SignInMethod;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer's second step: a code from an authenticator application, taken once. */
@Service
public class SecondFactor {

    /** The name under which an authenticator files the account; ASCII, as several applications garble the rest. */
    private static final String ISSUER = "Sunshine-Enrollment";

    private final Accounts accounts;
    private final AccountCells cells;
    private final Secrets secrets;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;
    private final Clock systemClock;

    SecondFactor(
            Accounts accounts,
            AccountCells cells,
            Secrets secrets,
            SignIns signIns,
            ApplicationEventPublisher events,
            Clock systemClock) {
        this.accounts = accounts;
        this.cells = cells;
        this.secrets = secrets;
        this.signIns = signIns;
        this.events = events;
        this.systemClock = systemClock;
    }

    @Transactional(readOnly = true)
    public boolean isEnrolled(AccountId id) {
        return load(id).hasSecondFactor();
    }

    /**
     * The secret to enrol, the same until a code made from it was shown.
     *
     * @throws IdentityRefusedException if a device is enrolled: then the secret is never shown again
     */
    @Transactional
    public SecondFactorEnrolment enrol(AccountId id) {
        Account account = accounts.findLockedById(id).orElseThrow(() -> new OutOfReachException(id));
        if (account.hasSecondFactor() || account.totpSecret().isEmpty()) {
            account.prepareSecondFactor(cells.sealTotpSecret(id, secrets.totpSecret()));
            accounts.save(account);
        }
        String secret = cells.totpSecret(account).orElseThrow();
        return new SecondFactorEnrolment(secret, uri(account, secret));
    }

    /**
     * Signs the officer in with a code; wrong ones count like wrong passwords.
     *
     * @throws IdentityRefusedException one reason for a wrong or used code, a lock, a disabled account, and a password
     *     that was replaced meanwhile
     */
    public Standing verify(FirstStep first, String code) {
        return signIns.complete(
                Optional.of(first.account()),
                SignInMethod.PASSWORD_AND_SECOND_FACTOR,
                IdentityRefusal.SECOND_FACTOR_REFUSED,
                account -> account.stamp() == first.stamp() && accept(account, code));
    }

    private boolean accept(Account account, String code) {
        OptionalLong step = matchingStep(account, code);
        if (step.isEmpty() || !account.isFresh(step.getAsLong())) {
            return false;
        }
        boolean first = !account.hasSecondFactor();
        account.acceptSecondFactor(step.getAsLong());
        if (first) {
            events.publishEvent(new SecondFactorEnrolled(account.id()));
        }
        return true;
    }

    private OptionalLong matchingStep(Account account, String code) {
        return cells.totpSecret(account)
                .map(secret -> new Totp(Base32.decode(secret)).matchingStep(code, systemClock.instant()))
                .orElse(OptionalLong.empty());
    }

    private Account load(AccountId id) {
        return accounts.findById(id).orElseThrow(() -> new OutOfReachException(id));
    }

    private static String uri(Account account, String secret) {
        String login =
                account.loginName().map(LoginName::value).orElse(account.id().toString());
        return "otpauth://totp/" + ISSUER + ":" + login + "?secret=" + secret + "&issuer=" + ISSUER;
    }
}
