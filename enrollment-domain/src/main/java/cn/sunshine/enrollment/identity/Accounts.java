package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

public interface Accounts extends Repository<Account, AccountId> {

    Account save(Account account);

    /** Sends what was saved to the database now, so that a broken constraint shows here and not at commit. */
    void flush();

    Optional<Account> findById(AccountId id);

    /** Those of a page of a list, in one statement. */
    @Query("select a from Account a where a.id.value in :ids")
    List<Account> findAll(@Param("ids") Collection<UUID> ids);

    /** Locks the row, so that failures at the same time are all counted and a code is taken only once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> findLockedById(AccountId id);

    /** Those, locked in the order of their ids: of two officers who change each other's accounts neither waits for ever. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id.value in :ids order by a.id.value")
    List<Account> lockAll(Collection<UUID> ids);

    @Query("select a from Account a where a.number.phoneIndex = :phoneIndex")
    Optional<Account> findByPhoneIndex(BlindIndex phoneIndex);

    /** The same, locked. Empty also where the account gave its number away while this waited for it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.number.phoneIndex = :phoneIndex")
    Optional<Account> findLockedByPhoneIndex(BlindIndex phoneIndex);

    /** Which account has the number, without loading it. */
    @Query("select a.id from Account a where a.number.phoneIndex = :phoneIndex")
    Optional<AccountId> findIdByPhoneIndex(BlindIndex phoneIndex);

    /** Which account has an officer's own number. In one statement: both change at once when the family changes its number. */
    @Query("""
            select family.id from Account a join Account family on family.number.phoneIndex = a.officer.ownPhoneIndex
            where a.id = :officer""")
    Optional<AccountId> findIdOfOwnFamily(AccountId officer);

    /** The officers whose own number this is, locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.officer.ownPhoneIndex = :ownPhoneIndex order by a.id")
    List<Account> findByOwnPhoneIndexOrderById(BlindIndex ownPhoneIndex);

    @Query("select a from Account a where a.officer.loginName = :loginName")
    Optional<Account> findByLoginName(LoginName loginName);

    @Query("select count(a.id) > 0 from Account a where a.officer.loginName = :loginName")
    boolean existsByLoginName(LoginName loginName);

    /**
     * Officers by login name.
     *
     * @param home only those of this district; all where null
     * @param after only names behind this one; the empty string for the first page
     */
    @Query("""
            select a from Account a
            where a.state.kind = cn.sunshine.enrollment.identity.AccountKind.STAFF
              and a.officer.loginName.value > :after
              and (:home is null or a.officer.homeDistrict = :home)
            order by a.officer.loginName.value
            """)
    List<Account> findStaff(@Nullable DistrictId home, String after, Limit limit);

    /** How many accounts hold the role anywhere, disabled ones included. */
    @Query("select count(distinct a.id) from Account a join a.grants.held g where g.role.role = :role")
    long countHolders(Role role);

    /** Disabled ones included: they may be enabled again. */
    @Query("select count(a.id) > 0 from Account a join a.grants.held g where g.role.school = :school")
    boolean holdsAnybodyARoleAt(SchoolId school);

    /** The active officers who hold one of {@code roles} in a district, by login name. */
    @Query("""
            select distinct a from Account a join a.grants.held g
            where a.state.status = cn.sunshine.enrollment.identity.AccountStatus.ACTIVE
              and g.role.role in :roles and g.role.district = :district
            order by a.officer.loginName.value
            """)
    List<Account> findOfficers(DistrictId district, Collection<Role> roles);
}
