package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.RoleGrantId;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives accounts their first roles, as the operator does: nobody is there yet who could. */
@Component
public class Appointments {

    private final Accounts accounts;
    private final StaffAdministration staff;
    private final TransactionTemplate transaction;

    Appointments(Accounts accounts, StaffAdministration staff, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.staff = staff;
        this.transaction = transaction;
    }

    /** An administrator of a district whose account and role are there, as those of everybody who signed in. */
    public SignedIn administrator(DistrictId district) {
        AccountId id = staff.create(IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district))
                .account();
        return appoint(id, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));
    }

    public SignedIn appoint(AccountId id, ScopedRole role) {
        transaction.executeWithoutResult(status -> {
            Account account = accounts.findLockedById(id).orElseThrow();
            account.grant(new RoleGrantId(UUID.randomUUID()), role, null, Instant.now());
            accounts.save(account);
        });
        return SignedIn.staff(id, role);
    }
}
