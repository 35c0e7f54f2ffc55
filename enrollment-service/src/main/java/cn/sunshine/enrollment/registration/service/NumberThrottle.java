package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationNotFoundException;
import cn.sunshine.enrollment.registration.Children;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.TooManyNumbersException;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps an account from asking through the identity numbers of a city. That a number is refused tells that its child is
 * registered, and that it is taken tells that it is not: both count, for every number that the family has not entered
 * already. An inquiry is kept before it is answered, so that many forms at once are not answered for one, and taken back
 * where nothing was told.
 */
@Component
class NumberThrottle {

    /** What is looked at before the applications of other families: it says nothing of them. */
    private static final Set<Enum<?>> TELLING_NOTHING = Set.of(
            RegistrationRefusal.REGISTRATION_CLOSED,
            RegistrationRefusal.CORRECTION_OVERDUE,
            RegistrationRefusal.REGION_UNKNOWN,
            RegistrationRefusal.BIRTH_DATE_OUTSIDE,
            RegistrationRefusal.TOO_MANY_DRAFTS);

    private final NumberAllowance allowance;
    private final Children children;
    private final RegistrationSeal seal;

    NumberThrottle(NumberAllowance allowance, Children children, RegistrationSeal seal) {
        this.allowance = allowance;
        this.children = children;
        this.seal = seal;
    }

    /**
     * Lets a family hear the answer. To be called outside any transaction: the inquiry takes a connection of its own.
     *
     * @throws TooManyNumbersException if it has asked about too many numbers: nothing is answered then
     */
    <T> T ask(AccountId guardian, IdentityNumber number, Supplier<T> answer) {
        return isKnownTo(guardian, number) ? answer.get() : answer(allowance.take(guardian), answer);
    }

    private boolean isKnownTo(AccountId guardian, IdentityNumber number) {
        return children.findByGuardianAndIdentityIndex(guardian, seal.index(number))
                .isPresent();
    }

    private <T> T answer(UUID inquiry, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (RegistrationRefusedException refused) {
            if (TELLING_NOTHING.contains(refused.reason())) {
                allowance.giveBack(inquiry);
            }
            throw refused;
        } catch (ApplicationNotFoundException absent) {
            allowance.giveBack(inquiry);
            throw absent;
        }
    }
}
