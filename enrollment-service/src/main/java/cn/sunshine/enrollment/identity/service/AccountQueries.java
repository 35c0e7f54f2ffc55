package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known about accounts. */
@Service
@Transactional(readOnly = true)
public class AccountQueries {

    private static final int PAGE = 20;

    private final Accounts accounts;
    private final AccountCells cells;
    private final StandingReader standings;
    private final Clock systemClock;

    AccountQueries(Accounts accounts, AccountCells cells, StandingReader standings, Clock systemClock) {
        this.accounts = accounts;
        this.cells = cells;
        this.standings = standings;
        this.systemClock = systemClock;
    }

    /** How an account stands now; empty if there is none or it is disabled. Asked once per signed-in request. */
    public Optional<Standing> standing(AccountId id) {
        return standings.read(id);
    }

    /** The account's own label: an officer's name, a guardian's masked phone. */
    public String label(AccountId id) {
        Account account = load(id);
        return cells.name(account)
                .orElseGet(
                        () -> cells.phone(account).map(phone -> phone.masked()).orElse(""));
    }

    /** The login names of officers, to say who did something. */
    public Map<AccountId, String> logins(Collection<AccountId> officers) {
        return accounts.findAll(officers.stream().map(AccountId::value).toList()).stream()
                .filter(account -> account.loginName().isPresent())
                .collect(Collectors.toMap(
                        Account::id,
                        account -> account.loginName().orElseThrow().value()));
    }

    /** The account under which an officer applies for children of his own: the guardian's with the officer's number. */
    public Optional<AccountId> ownFamily(AccountId officer) {
        return accounts.findIdOfOwnFamily(officer);
    }

    public boolean hasPassword(AccountId id) {
        return load(id).passwordHash().isPresent();
    }

    /**
     * The officers an administrator looks after, by login name.
     *
     * @param home only those of this district; null for all of the installation
     * @param after the login name behind which the page begins; empty for the first
     */
    public StaffPage staff(SignedIn by, @Nullable DistrictId home, String after) {
        if (!by.administers(home)) {
            throw new OutOfReachException("staff");
        }
        List<Account> found = accounts.findStaff(home, after, Limit.of(PAGE + 1));
        List<StaffSummary> page = found.stream().limit(PAGE).map(this::summary).toList();
        return new StaffPage(page, found.size() > PAGE ? page.get(PAGE - 1).login() : null);
    }

    /** The active officers of a district who hold one of {@code roles}, by login name. */
    public List<StaffSummary> officers(DistrictId district, Role... roles) {
        return accounts.findOfficers(district, List.of(roles)).stream()
                .map(this::summary)
                .toList();
    }

    /** @throws OutOfReachException if there is no such officer or another administrator looks after the account */
    public StaffSummary staff(SignedIn by, AccountId id) {
        Account account = load(id);
        boolean mine = by.administers(account.homeDistrict().orElse(null));
        if (account.kind() != AccountKind.STAFF || !mine) {
            throw new OutOfReachException(id);
        }
        return summary(account);
    }

    /** The officer of that login; empty if there is none or another administrator looks after the account. */
    public Optional<StaffSummary> staff(SignedIn by, LoginName login) {
        return accounts.findByLoginName(login)
                .filter(account -> by.administers(account.homeDistrict().orElse(null)))
                .map(this::summary);
    }

    private StaffSummary summary(Account account) {
        return new StaffSummary(
                account.id(),
                account.loginName().map(LoginName::value).orElseThrow(),
                cells.name(account).orElse(""),
                account.homeDistrict().orElse(null),
                account.status(),
                account.isLocked(systemClock.instant()),
                account.hasSecondFactor(),
                account.ownPhoneIndex().isPresent(),
                account.lastSignedInAt().orElse(null),
                account.grants().stream()
                        .map(grant -> new HeldRole(grant.id(), grant.role()))
                        .toList());
    }

    private Account load(AccountId id) {
        return accounts.findById(id).orElseThrow(() -> new OutOfReachException(id));
    }
}
