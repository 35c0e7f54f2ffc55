package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountBelongings;
import cn.sunshine.enrollment.identity.AccountClosed;
import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.AccountStatus;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OwnPhoneNoted;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives an account a number that was shown to be in the family's hands. Who came in with it before has an account there on
 * which nothing hangs: that one gives way. Any other keeps its number. All within the caller's transaction.
 */
@Component
class NumberHandover {

    private final Accounts accounts;
    private final AccountBelongings belongings;
    private final AccountCells cells;
    private final ApplicationEventPublisher events;

    NumberHandover(
            Accounts accounts, AccountBelongings belongings, AccountCells cells, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.belongings = belongings;
        this.cells = cells;
        this.events = events;
    }

    boolean hasNow(Account account, PhoneNumber phone) {
        return account.phoneIndex().filter(cells.index(phone)::equals).isPresent();
    }

    /** Whether nobody has the number, or only an account that gives way. To be told to nobody who has not shown its code. */
    boolean isToBeHad(PhoneNumber wanted) {
        return accounts.findIdByPhoneIndex(cells.index(wanted))
                .map(holder -> !belongings.hasAny(holder))
                .orElse(true);
    }

    /**
     * Gives the number.
     *
     * @param account locked
     * @param verb how the account takes it
     * @throws IdentityRefusedException if another account has it and keeps it; and what the database says where one takes it
     *     at this very moment, see {@link OnePerPhone}
     */
    void give(Account account, PhoneNumber wanted, BiConsumer<Sealed, BlindIndex> verb) {
        BlindIndex before = account.phoneIndex().orElseThrow();
        BlindIndex index = cells.index(wanted);
        takeFromEmpty(index, account.id());
        verb.accept(cells.seal(account.id(), wanted), index);
        accounts.save(account);
        // another account that takes the number at this moment is found here, and nothing was announced yet
        accounts.flush();
        followWith(before, index);
    }

    private void takeFromEmpty(BlindIndex wanted, AccountId successor) {
        Optional<AccountId> holder = accounts.findIdByPhoneIndex(wanted);
        if (holder.isEmpty()) {
            return;
        }
        // asked before it is held: of two families that want each other's numbers none waits for the other
        requireEmpty(holder.get());
        accounts.findLockedByPhoneIndex(wanted).ifPresent(empty -> {
            // a form that was on its way has arrived by now, or finds the account closed
            requireEmpty(empty.id());
            close(empty, successor);
        });
    }

    private void close(Account empty, AccountId successor) {
        if (empty.kind() != AccountKind.GUARDIAN || empty.status() != AccountStatus.ACTIVE) {
            throw new IdentityRefusedException(IdentityRefusal.PHONE_TAKEN);
        }
        empty.close();
        accounts.save(empty);
        // its number must be free before another account has it
        accounts.flush();
        events.publishEvent(new AccountClosed(empty.id(), successor));
    }

    private void requireEmpty(AccountId holder) {
        if (belongings.hasAny(holder)) {
            throw new IdentityRefusedException(IdentityRefusal.PHONE_TAKEN);
        }
    }

    /** An officer is kept from the cases of his own children by the family's number: it stays his when it changes. */
    private void followWith(BlindIndex before, BlindIndex now) {
        accounts.findByOwnPhoneIndexOrderById(before).forEach(officer -> {
            officer.noteOwnPhone(now);
            accounts.save(officer);
            events.publishEvent(new OwnPhoneNoted(officer.id()));
        });
    }
}
