package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.protection.BlindIndex;
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

    /** The newest code of a phone, locked so that tries at the same time are all counted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OneTimeCode> findFirstByPhoneIndexOrderByRequestedAtDesc(BlindIndex phoneIndex);

    long countByPhoneIndexAndRequestedAtAfter(BlindIndex phoneIndex, Instant after);

    long countBySourceIndexAndRequestedAtAfter(BlindIndex sourceIndex, Instant after);

    @Modifying
    @Query("delete from OneTimeCode c where c.requestedAt < :before")
    int deleteRequestedBefore(Instant before);
}
