package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.CodeNotSentException;
import cn.sunshine.enrollment.identity.GuardianSignedUp;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OneTimeCode;
import cn.sunshine.enrollment.identity.OneTimeCodeId;
import cn.sunshine.enrollment.identity.OneTimeCodePolicy;
import cn.sunshine.enrollment.identity.OneTimeCodeSender;
import cn.sunshine.enrollment.identity.OneTimeCodes;
import cn.sunshine.enrollment.identity.SignInMethod;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.service.PersonalData;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

/**
 * A guardian signs in with a code sent to the phone; the first time this makes the account. The answer to a request for a
 * code is the same whether the phone is known or not.
 */
@Service
public class GuardianSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(GuardianSignIn.class);

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final OneTimeCodeThrottle throttle;
    private final OneTimeCodeSender sender;
    private final AccountCells cells;
    private final PersonalData personalData;
    private final Secrets secrets;
    private final SignIns signIns;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock systemClock;
    private final OneTimeCodePolicy policy;

    GuardianSignIn(
            Accounts accounts,
            OneTimeCodes codes,
            OneTimeCodeThrottle throttle,
            OneTimeCodeSender sender,
            AccountCells cells,
            PersonalData personalData,
            Secrets secrets,
            SignIns signIns,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock systemClock,
            IdentityProperties properties) {
        this.accounts = accounts;
        this.codes = codes;
        this.throttle = throttle;
        this.sender = sender;
        this.cells = cells;
        this.personalData = personalData;
        this.secrets = secrets;
        this.signIns = signIns;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
        this.systemClock = systemClock;
        this.policy = properties.codePolicy();
    }

    /**
     * Sends a code.
     *
     * @param source the network address that asks; kept as a keyed hash
     * @throws IdentityRefusedException too soon, too often, or not sent
     */
    public void requestCode(PhoneNumber phone, String source) {
        OneTimeCodeId id = new OneTimeCodeId(ids.generateId());
        String code = secrets.oneTimeCode();
        transaction.executeWithoutResult(status -> issue(id, phone, source, code));
        try {
            sender.send(phone, code, policy.lifetime());
        } catch (CodeNotSentException failed) {
            LOG.warn("one-time code {} was not sent: {}", id, failed.getMessage());
            transaction.executeWithoutResult(status -> discard(id));
            throw new IdentityRefusedException(IdentityRefusal.CODE_NOT_SENT);
        }
    }

    /**
     * Lets the guardian in.
     *
     * @throws IdentityRefusedException one reason for a wrong, used, dead or expired code and a disabled account
     */
    public Standing verify(PhoneNumber phone, String code) {
        Optional<AccountId> account = Objects.requireNonNull(transaction.execute(
                status -> isRight(phone, code) ? Optional.of(findOrSignUp(phone)) : Optional.empty()));
        return signIns.complete(account, SignInMethod.ONE_TIME_CODE, IdentityRefusal.CODE_REFUSED, known -> true);
    }

    private void issue(OneTimeCodeId id, PhoneNumber phone, String source, String code) {
        Instant now = systemClock.instant();
        BlindIndex phoneIndex = cells.index(phone);
        BlindIndex sourceIndex = personalData.index("network-address", source);
        throttle.admit(phoneIndex, sourceIndex, policy, now);
        codes.save(OneTimeCode.issue(id, phoneIndex, sourceIndex, hash(id, code), policy, now));
    }

    private void discard(OneTimeCodeId id) {
        codes.findById(id).ifPresent(code -> {
            code.discard();
            codes.save(code);
        });
    }

    private boolean isRight(PhoneNumber phone, String offered) {
        Optional<OneTimeCode> newest =
                codes.findFirstByPhoneIndexAndUndeliveredFalseOrderByRequestedAtDesc(cells.index(phone));
        return newest.map(code -> redeem(code, offered)).orElse(false);
    }

    private boolean redeem(OneTimeCode code, String offered) {
        boolean right = code.redeem(hash(code.id(), offered), systemClock.instant());
        codes.save(code);
        return right;
    }

    private AccountId findOrSignUp(PhoneNumber phone) {
        return accounts.findByPhoneIndex(cells.index(phone)).map(Account::id).orElseGet(() -> signUp(phone));
    }

    private AccountId signUp(PhoneNumber phone) {
        AccountId id = new AccountId(ids.generateId());
        accounts.save(Account.guardian(id, cells.seal(id, phone), cells.index(phone), systemClock.instant()));
        events.publishEvent(new GuardianSignedUp(id));
        return id;
    }

    private BlindIndex hash(OneTimeCodeId id, String code) {
        return personalData.index("one-time-code", id + ":" + code);
    }
}
