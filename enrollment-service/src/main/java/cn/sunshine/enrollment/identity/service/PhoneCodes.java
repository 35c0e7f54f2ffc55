package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.identity.CodeNotSentException;
import cn.sunshine.enrollment.identity.CodePurpose;
import cn.sunshine.enrollment.identity.CodeUse;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OneTimeCode;
import cn.sunshine.enrollment.identity.OneTimeCodeId;
import cn.sunshine.enrollment.identity.OneTimeCodePolicy;
import cn.sunshine.enrollment.identity.OneTimeCodeSender;
import cn.sunshine.enrollment.identity.OneTimeCodes;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.service.PersonalData;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

/**
 * Sends codes to phones and takes them back. Codes for different uses are never taken for each other; the limits count all of
 * them.
 */
@Component
class PhoneCodes {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneCodes.class);

    private final OneTimeCodes codes;
    private final OneTimeCodeThrottle throttle;
    private final OneTimeCodeSender sender;
    private final AccountCells cells;
    private final PersonalData personalData;
    private final Secrets secrets;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock systemClock;
    private final OneTimeCodePolicy policy;

    PhoneCodes(
            OneTimeCodes codes,
            OneTimeCodeThrottle throttle,
            OneTimeCodeSender sender,
            AccountCells cells,
            PersonalData personalData,
            Secrets secrets,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock systemClock,
            IdentityProperties properties) {
        this.codes = codes;
        this.throttle = throttle;
        this.sender = sender;
        this.cells = cells;
        this.personalData = personalData;
        this.secrets = secrets;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
        this.systemClock = systemClock;
        this.policy = properties.codePolicy();
    }

    /**
     * Sends a code, outside any transaction.
     *
     * @param source the network address that asks; kept as a keyed hash
     * @param announced what is put on record with it
     * @throws IdentityRefusedException too soon, too often, or not sent
     */
    void send(PhoneNumber phone, String source, CodeUse use, Auditable... announced) {
        OneTimeCodeId id = new OneTimeCodeId(ids.generateId());
        String code = secrets.oneTimeCode();
        transaction.executeWithoutResult(status -> {
            issue(id, phone, source, code, use);
            Stream.of(announced).forEach(events::publishEvent);
        });
        try {
            sender.send(phone, code, policy.lifetime());
        } catch (CodeNotSentException failed) {
            LOG.warn("one-time code {} was not sent: {}", id, failed.getMessage());
            transaction.executeWithoutResult(status -> discard(id));
            throw new IdentityRefusedException(IdentityRefusal.CODE_NOT_SENT);
        }
    }

    /** Tries a code, within the caller's transaction. @return whether it was right */
    boolean redeem(PhoneNumber phone, String offered, CodeUse use) {
        return newest(phone, use).map(code -> redeem(code, offered)).orElse(false);
    }

    /**
     * Takes none of the codes any more by which an account was to have another number, within the caller's transaction: who asked
     * for them is out from now on, also with the form that he has sent already and that waits for the account.
     */
    void endChangesOfPhone(AccountId account) {
        codes.endAll(account, CodePurpose.CHANGE_PHONE);
    }

    /** Whether a code was sent that would still be taken. */
    boolean isAwaited(PhoneNumber phone, CodeUse use) {
        Boolean awaited = transaction.execute(status -> newest(phone, use)
                .filter(code -> code.isAlive(systemClock.instant()))
                .isPresent());
        return Boolean.TRUE.equals(awaited);
    }

    private void issue(OneTimeCodeId id, PhoneNumber phone, String source, String code, CodeUse use) {
        Instant now = systemClock.instant();
        BlindIndex phoneIndex = cells.index(phone);
        BlindIndex sourceIndex = personalData.index("network-address", source);
        AccountId account = use.account();
        if (account != null) {
            throttle.admit(account, policy, now);
        }
        throttle.admit(phoneIndex, sourceIndex, policy, now);
        codes.save(OneTimeCode.issue(id, phoneIndex, sourceIndex, hash(id, code), use, policy, now));
    }

    private void discard(OneTimeCodeId id) {
        codes.findById(id).ifPresent(code -> {
            code.discard();
            codes.save(code);
        });
    }

    private Optional<OneTimeCode> newest(PhoneNumber phone, CodeUse use) {
        BlindIndex index = cells.index(phone);
        AccountId account = use.account();
        return account == null
                ? codes.findFirstByPhoneIndexAndUseAccountIsNullAndUndeliveredFalseOrderByRequestedAtDesc(index)
                : codes.findFirstByPhoneIndexAndUseAccountAndUsePurposeAndUndeliveredFalseOrderByRequestedAtDesc(
                        index, account, use.purpose());
    }

    private boolean redeem(OneTimeCode code, String offered) {
        boolean right = code.redeem(hash(code.id(), offered), systemClock.instant());
        codes.save(code);
        return right;
    }

    private BlindIndex hash(OneTimeCodeId id, String code) {
        return personalData.index("one-time-code", id + ":" + code);
    }
}
