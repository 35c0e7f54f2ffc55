package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who replaces a lost number: a reviewer of the very district, as he decides on families there and an administrator, who may
 * do so nowhere, only sets the bounds. Nobody does it for his own family, or brings in a number of his own.
 */
@Component
class CounterOfficers {

    private final Accounts accounts;
    private final AccountCells cells;

    CounterOfficers(Accounts accounts, AccountCells cells) {
        this.accounts = accounts;
        this.cells = cells;
    }

    /** @throws OutOfReachException where he is none */
    void require(SignedIn by, DistrictId district) {
        by.requireHeldIn(district, Role.DISTRICT_REVIEWER);
    }

    /** An officer's own number is known from the day that his administrator noted it. */
    void requireImpartial(SignedIn by, Account family, PhoneNumber wanted) {
        BlindIndex own =
                accounts.findById(by.id()).flatMap(Account::ownPhoneIndex).orElse(null);
        Stream<BlindIndex> theirs = Stream.concat(family.phoneIndex().stream(), Stream.of(cells.index(wanted)));
        if (theirs.anyMatch(number -> number.equals(own))) {
            throw new IdentityRefusedException(IdentityRefusal.LOST_NUMBER_OWN_FAMILY);
        }
    }
}
