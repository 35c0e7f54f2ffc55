package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LostNumber;
import cn.sunshine.enrollment.identity.LostNumberDoubt;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.LostNumbers;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The second officer: he has not seen the family, and looks at what the first one says. */
@Service
public class LostNumberDeciding {

    private final Accounts accounts;
    private final LostNumbers requests;
    private final LostNumberCells cells;
    private final NumberHandover handover;
    private final CounterOfficers officers;
    private final PhoneCodes codes;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock systemClock;

    LostNumberDeciding(
            Accounts accounts,
            LostNumbers requests,
            LostNumberCells cells,
            NumberHandover handover,
            CounterOfficers officers,
            PhoneCodes codes,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock systemClock) {
        this.accounts = accounts;
        this.requests = requests;
        this.cells = cells;
        this.handover = handover;
        this.officers = officers;
        this.codes = codes;
        this.transaction = transaction;
        this.events = events;
        this.systemClock = systemClock;
    }

    /**
     * Gives the account its new number, takes its password and ends its sessions.
     *
     * @throws IdentityRefusedException if it is settled, his own report or his own family's, or an account on which
     *     something hangs has the number by now; then nothing has changed, and the request still waits
     */
    public void approve(LostNumberId id, DistrictId district, SignedIn by) {
        try {
            transaction.executeWithoutResult(status -> {
                Account family = hold(id, district, by);
                approve(locked(id), family, by);
            });
        } catch (DataIntegrityViolationException broken) {
            OnePerPhone.require(broken);
            throw new IdentityRefusedException(IdentityRefusal.PHONE_TAKEN);
        }
    }

    /** @throws IdentityRefusedException if it is settled, or his own report or his own family's */
    public void refuse(LostNumberId id, DistrictId district, LostNumberDoubt why, SignedIn by) {
        transaction.executeWithoutResult(status -> {
            Account family = hold(id, district, by);
            LostNumber request = locked(id);
            requireImpartial(request, family, by);
            events.publishEvent(request.refuse(by.id(), why, systemClock.instant()));
            requests.save(request);
        });
    }

    private void approve(LostNumber request, Account family, SignedIn by) {
        requireImpartial(request, family, by);
        PhoneNumber wanted = cells.phone(request).orElse(null);
        events.publishEvent(request.approve(by.id(), systemClock.instant()));
        requests.save(request);
        // what waits has its number: the verb refuses what does not
        if (wanted != null) {
            handover.give(family, wanted, family::recover);
            codes.endChangesOfPhone(family.id());
        }
    }

    private void requireImpartial(LostNumber request, Account family, SignedIn by) {
        cells.phone(request).ifPresent(wanted -> officers.requireImpartial(by, family, wanted));
    }

    private Account hold(LostNumberId id, DistrictId district, SignedIn by) {
        officers.require(by, district);
        return requests.accountOf(id, district)
                .flatMap(accounts::findLockedById)
                .orElseThrow(() -> new OutOfReachException(id));
    }

    private LostNumber locked(LostNumberId id) {
        return requests.findLockedById(id).orElseThrow(() -> new OutOfReachException(id));
    }
}
