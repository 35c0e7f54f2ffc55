package cn.sunshine.enrollment.catchment.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An address in the parts that the rules of catchments speak of. */
public record AddressForm(
        @Nullable String division,
        @Nullable String road,
        @Nullable String houseNumber,
        @Nullable String estate,
        @Nullable String door) {

    private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}(\\d{3}(\\d{3})?)?");
    private static final DivisionCode ANYWHERE = new DivisionCode("100000");

    public AddressForm {
        division = orEmpty(division);
        road = orEmpty(road);
        houseNumber = orEmpty(houseNumber);
        estate = orEmpty(estate);
        door = orEmpty(door);
    }

    public static AddressForm empty() {
        return new AddressForm(null, null, null, null, null);
    }

    public static AddressForm of(@Nullable Address address) {
        if (address == null) {
            return empty();
        }
        Integer number = address.houseNumber();
        return new AddressForm(
                address.division().value(),
                address.road(),
                number == null ? "" : number.toString(),
                address.estate(),
                address.door());
    }

    /** Says beside each field what is wrong with it. */
    public void check(Errors errors) {
        reject(errors, "division", !CODE.matcher(orEmpty(division)).matches(), AddressFault.DIVISION);
        reject(errors, "road", !isPart(road), AddressFault.ROAD);
        reject(errors, "houseNumber", street().hasNumber() && street().number().isEmpty(), AddressFault.HOUSE_NUMBER);
        reject(errors, "estate", !isPart(estate), AddressFault.ESTATE);
        reject(errors, "door", !isPart(door), AddressFault.DOOR);
        reject(errors, "road", isPart(estate) && !isComplete(), AddressFault.INCOMPLETE);
    }

    /** The address, of a form that was checked. */
    public Address toAddress() {
        return new Address(
                new DivisionCode(orEmpty(division)),
                street().road(),
                street().number().orElse(null),
                orEmpty(estate),
                orEmpty(door));
    }

    /** Never what was typed: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "AddressForm";
    }

    private TypedStreet street() {
        return new TypedStreet(road, houseNumber);
    }

    /** The address itself knows what of it is as good as nothing; what is wrong with its number is said beside that. */
    private boolean isComplete() {
        return holds(
                () -> new Address(ANYWHERE, street().road(), street().hasNumber() ? 1 : null, orEmpty(estate), ""));
    }

    /** The address itself knows what its parts may be. */
    private static boolean isPart(@Nullable String typed) {
        return holds(() -> new Address(ANYWHERE, "", null, "x", orEmpty(typed)));
    }

    private static boolean holds(Supplier<Address> address) {
        try {
            return !address.get().oneLine().isEmpty();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static void reject(Errors errors, String field, boolean wrong, AddressFault fault) {
        if (wrong && !errors.hasFieldErrors(field)) {
            FormErrors.rejectField(errors, field, fault);
        }
    }
}
