package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All children. */
public interface Children extends Repository<Child, ChildId> {

    Child save(Child child);

    void delete(Child child);

    Optional<Child> findById(ChildId id);

    Optional<Child> findByGuardianAndIdentityIndex(AccountId guardian, BlindIndex identityIndex);

    @Query("select c from Child c where c.id.value in :ids")
    List<Child> findAll(Collection<UUID> ids);

    List<Child> findByGuardian(AccountId guardian);
}
