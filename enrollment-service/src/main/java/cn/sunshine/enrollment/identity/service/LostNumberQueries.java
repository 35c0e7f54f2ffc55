package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.LostNumber;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.LostNumbers;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers of a district, and the family itself, see of requests to replace a lost number. */
@Service
@Transactional(readOnly = true)
public class LostNumberQueries {

    private final LostNumbers requests;
    private final LostNumberCells cells;
    private final Accounts accounts;
    private final AccountCells accountCells;
    private final CounterOfficers officers;
    private final Clock systemClock;

    LostNumberQueries(
            LostNumbers requests,
            LostNumberCells cells,
            Accounts accounts,
            AccountCells accountCells,
            CounterOfficers officers,
            Clock systemClock) {
        this.requests = requests;
        this.cells = cells;
        this.accounts = accounts;
        this.accountCells = accountCells;
        this.officers = officers;
        this.systemClock = systemClock;
    }

    /**
     * Those that wait for a second officer, the oldest first.
     *
     * @param after where the page before ended, or null for the first page
     */
    public LostNumberPage waiting(DistrictId district, SignedIn by, @Nullable LostNumberCursor after, int size) {
        officers.require(by, district);
        LostNumberCursor from = after == null ? LostNumberCursor.BEFORE_ALL : after;
        List<LostNumber> found = requests.findWaiting(
                district, systemClock.instant(), from.at(), from.id().value(), Limit.of(size + 1));
        return LostNumberPage.of(views(found), size);
    }

    /** @throws OutOfReachException if the district has no such request, or he is no reviewer there */
    public LostNumberView view(LostNumberId id, DistrictId district, SignedIn by) {
        officers.require(by, district);
        return requests.findByIdAndDistrict(id, district)
                .flatMap(this::view)
                .orElseThrow(() -> new OutOfReachException(id));
    }

    public boolean isIn(LostNumberId id, DistrictId district) {
        return requests.findByIdAndDistrict(id, district).isPresent();
    }

    /** The one that waits for a family's account. That the family, or an officer of its district, asks, the caller has checked. */
    public Optional<LostNumberView> waitingFor(AccountId family) {
        return requests.findUnsettled(family)
                .filter(request -> request.isOpen(systemClock.instant()))
                .flatMap(this::view);
    }

    private Optional<LostNumberView> view(LostNumber request) {
        return views(List.of(request)).stream().findFirst();
    }

    /** With all who stand in them asked for at once. */
    private List<LostNumberView> views(List<LostNumber> found) {
        Set<UUID> ids = found.stream()
                .flatMap(LostNumberQueries::people)
                .map(AccountId::value)
                .collect(Collectors.toSet());
        Map<AccountId, Account> people =
                accounts.findAll(ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return found.stream().map(request -> view(request, people)).toList();
    }

    private static Stream<AccountId> people(LostNumber request) {
        return Stream.concat(Stream.of(request.account(), request.check().by()), request.decidedBy().stream());
    }

    private LostNumberView view(LostNumber request, Map<AccountId, Account> people) {
        Account family = Objects.requireNonNull(people.get(request.account()));
        return new LostNumberView(
                request.id(),
                family.id(),
                masked(accountCells.phone(family)).orElse(""),
                masked(cells.phone(request)).orElse(null),
                family.lastSignedInAt().orElse(null),
                request.check(),
                name(request.check().by(), people),
                request.expiresAt(),
                request.status(systemClock.instant()),
                request.doubt().orElse(null),
                request.decidedBy().map(by -> name(by, people)).orElse(null),
                request.settledAt());
    }

    private String name(AccountId officer, Map<AccountId, Account> people) {
        return Optional.ofNullable(people.get(officer))
                .flatMap(accountCells::name)
                .orElse("");
    }

    private static Optional<String> masked(Optional<PhoneNumber> phone) {
        return phone.map(PhoneNumber::masked);
    }
}
