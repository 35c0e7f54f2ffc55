package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All children. */
public interface Children extends Repository<Child, ChildId> {

    Child save(Child child);

    void delete(Child child);

    Optional<Child> findById(ChildId id);

    Optional<Child> findByGuardianAndIdentityIndex(AccountId guardian, BlindIndex identityIndex);

    List<Child> findByGuardian(AccountId guardian);
}
