package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OneTimeCodePolicy;
import cn.sunshine.enrollment.identity.OneTimeCodes;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.service.TransactionLock;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Keeps codes from being sent too soon or too often; requests for one phone, or from one address, are looked at one after the
 * other. A code that could not be sent keeps no family from asking again at once, and counts for an hour only: for the address
 * it was asked from, as else anybody could have a gateway that is down called without end, and for the phone, as a gateway that
 * answers too late has sent the text all the same.
 */
@Component
class OneTimeCodeThrottle {

    /** For how long a code counts at most. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration HOUR = Duration.ofHours(1);

    private final OneTimeCodes codes;
    private final TransactionLock lock;

    OneTimeCodeThrottle(OneTimeCodes codes, TransactionLock lock) {
        this.codes = codes;
        this.lock = lock;
    }

    /**
     * Refuses an account that has asked for as many codes as one phone may get, to whichever numbers; or holds the account
     * until the transaction ends. To be asked before the phone.
     */
    void admit(AccountId asker, OneTimeCodePolicy policy, Instant now) {
        lock.hold(asker.value().getMostSignificantBits());
        if (codes.countByUseAccountAndRequestedAtAfter(asker, now.minus(LONGEST)) >= policy.perPhonePerDay()) {
            throw new IdentityRefusedException(IdentityRefusal.CODE_TOO_OFTEN);
        }
    }

    /**
     * Refuses, or holds the phone and the address until the transaction ends. Whoever is refused for his address waits for nobody
     * there: a flood would be a queue.
     */
    void admit(BlindIndex phone, BlindIndex source, OneTimeCodePolicy policy, Instant now) {
        hold(phone);
        if (codes.countByPhoneIndexAndUndeliveredFalseAndRequestedAtAfter(phone, now.minus(policy.pause())) > 0) {
            throw new IdentityRefusedException(IdentityRefusal.CODE_TOO_SOON);
        }
        Instant anHourAgo = now.minus(HOUR);
        boolean often = codes.countByPhoneIndexAndUndeliveredFalseAndRequestedAtAfter(phone, now.minus(LONGEST))
                        >= policy.perPhonePerDay()
                || codes.countByPhoneIndexAndRequestedAtAfter(phone, anHourAgo) >= policy.perPhonePerDay();
        if (often) {
            throw new IdentityRefusedException(IdentityRefusal.CODE_TOO_OFTEN);
        }
        requireRoom(source, policy, anHourAgo);
        hold(source);
        requireRoom(source, policy, anHourAgo);
    }

    private void requireRoom(BlindIndex source, OneTimeCodePolicy policy, Instant anHourAgo) {
        if (codes.countBySourceIndexAndRequestedAtAfter(source, anHourAgo) >= policy.perAddressPerHour()) {
            throw new IdentityRefusedException(IdentityRefusal.CODE_TOO_OFTEN);
        }
    }

    private void hold(BlindIndex index) {
        lock.hold(ByteBuffer.wrap(index.bytes()).getLong());
    }
}
