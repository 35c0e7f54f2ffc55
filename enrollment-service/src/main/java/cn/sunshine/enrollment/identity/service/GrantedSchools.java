package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.SchoolOfficers;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.stereotype.Component;

/** Tells schools, which stand below, whether an officer of one is left. */
@Component
class GrantedSchools implements SchoolOfficers {

    private final Accounts accounts;

    GrantedSchools(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean hasAny(SchoolId school) {
        return accounts.holdsAnybodyARoleAt(school);
    }
}
