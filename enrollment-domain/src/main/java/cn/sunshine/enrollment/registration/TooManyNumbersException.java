package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** A family asked about as many identity numbers as it may within a day; it is told when it may ask again. */
@NamedInterface("api")
public final class TooManyNumbersException extends RegistrationRefusedException {

    private static final long serialVersionUID = 1L;

    private final Instant again;

    private TooManyNumbersException(AccountId account, Instant again) {
        super(RegistrationRefusal.TOO_MANY_NUMBERS, account.toString());
        this.again = again;
    }

    public static TooManyNumbersException until(Instant again, AccountId account) {
        return new TooManyNumbersException(account, again);
    }

    @Override
    public Optional<Instant> again() {
        return Optional.of(again);
    }
}
