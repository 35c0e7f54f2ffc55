package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface OneTimeCodes extends Repository<OneTimeCode, OneTimeCodeId> {

    OneTimeCode save(OneTimeCode code);

    Optional<OneTimeCode> findById(OneTimeCodeId id);

    /** The newest code that was sent to a phone to sign in, locked so that tries at the same time are all counted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OneTimeCode> findFirstByPhoneIndexAndUseAccountIsNullAndUndeliveredFalseOrderByRequestedAtDesc(
            BlindIndex phoneIndex);

    /** The same of the codes that are to give an account its number in one of the ways. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OneTimeCode> findFirstByPhoneIndexAndUseAccountAndUsePurposeAndUndeliveredFalseOrderByRequestedAtDesc(
            BlindIndex phoneIndex, AccountId account, CodePurpose purpose);

    long countByPhoneIndexAndUndeliveredFalseAndRequestedAtAfter(BlindIndex phoneIndex, Instant after);

    /** Sent or not: each has had the gateway called, which may have sent it after all. */
    long countByPhoneIndexAndRequestedAtAfter(BlindIndex phoneIndex, Instant after);

    /** Sent or not. */
    long countBySourceIndexAndRequestedAtAfter(BlindIndex sourceIndex, Instant after);

    /** Sent or not. */
    long countByUseAccountAndRequestedAtAfter(AccountId account, Instant after);

    /** Ends the codes that an account was sent for a purpose and has not shown. */
    @Modifying
    @Query("update OneTimeCode c set c.attemptsLeft = 0 where c.use.account = :account and c.use.purpose = :purpose")
    void endAll(AccountId account, CodePurpose purpose);

    @Modifying
    @Query("delete from OneTimeCode c where c.requestedAt < :before")
    int deleteRequestedBefore(Instant before);
}
