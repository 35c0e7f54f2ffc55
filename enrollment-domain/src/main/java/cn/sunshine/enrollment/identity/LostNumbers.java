package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Requests to replace lost numbers. Whoever changes one holds its account first: so the officer who decides and the family
 * that stops it wait for each other, and never both for ever.
 */
public interface LostNumbers extends Repository<LostNumber, LostNumberId> {

    LostNumber save(LostNumber request);

    void flush();

    /** Of the given district; another district's is as good as none. */
    Optional<LostNumber> findByIdAndDistrict(LostNumberId id, DistrictId district);

    /** Whose account it is about, without loading it: to be held before it. */
    @Query("select r.account from LostNumber r where r.id = :id and r.district = :district")
    Optional<AccountId> accountOf(LostNumberId id, DistrictId district);

    @Query("select r.account from LostNumber r where r.id = :id")
    Optional<AccountId> accountOf(LostNumberId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from LostNumber r where r.id = :id")
    Optional<LostNumber> findLockedById(LostNumberId id);

    /** The one that is not settled, be its time over; at most one of an account is. */
    @Query("""
            select r from LostNumber r where r.account = :account
            and r.status = cn.sunshine.enrollment.identity.LostNumberStatus.OPEN""")
    Optional<LostNumber> findUnsettled(AccountId account);

    /** Those of a district that wait, the oldest first, from behind the one of that time and id. */
    @Query("""
            select r from LostNumber r where r.district = :district and r.expiresAt > :now
            and r.status = cn.sunshine.enrollment.identity.LostNumberStatus.OPEN
            and (r.check.at > :after or r.check.at = :after and r.id.value > :id)
            order by r.check.at, r.id.value""")
    List<LostNumber> findWaiting(DistrictId district, Instant now, Instant after, UUID id, Limit limit);

    /** Those that nobody decided on in time, and whose accounts are to be held before them. */
    @Query("""
            select r.id from LostNumber r where r.expiresAt <= :now
            and r.status = cn.sunshine.enrollment.identity.LostNumberStatus.OPEN""")
    List<LostNumberId> findOverdue(Instant now, Limit limit);
}
