package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.ComparedName;
import cn.sunshine.enrollment.shared.DivisionCode;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.springframework.modulith.NamedInterface;

/**
 * The addresses a rule speaks of, inside a division because roads and estates of one name exist twice in a district:
 * an estate, or the house numbers {@code firstNumber} to {@code lastNumber}, both inclusive, on one side of a road or
 * both.
 */
@NamedInterface("api")
@Embeddable
public record AddressSelector(
        @Enumerated(EnumType.STRING) SelectorKind kind,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "division"))
        DivisionCode division,

        String road,
        int firstNumber,
        int lastNumber,
        @Enumerated(EnumType.STRING) RoadSide side,
        String estate) {

    public AddressSelector {
        Objects.requireNonNull(division);
        if (kind == SelectorKind.ROAD_RANGE) {
            Address first = new Address(division, road, firstNumber, "", "");
            road = first.road();
            if (lastNumber < firstNumber || lastNumber > 99_999) {
                throw new IllegalArgumentException("a range ends at or after its first number");
            }
        } else {
            estate = new Address(division, "", null, estate, "").estate();
        }
    }

    public static AddressSelector estate(DivisionCode division, String estate) {
        return new AddressSelector(SelectorKind.ESTATE, division, "", 0, 0, RoadSide.ALL, estate);
    }

    public static AddressSelector roadRange(DivisionCode division, String road, int first, int last, RoadSide side) {
        return new AddressSelector(SelectorKind.ROAD_RANGE, division, road, first, last, side, "");
    }

    public boolean matches(Address address) {
        return address.division().isWithin(division)
                && (kind == SelectorKind.ESTATE ? ComparedName.same(estate, address.estate()) : isOnTheRange(address));
    }

    private boolean isOnTheRange(Address address) {
        Integer number = address.houseNumber();
        return number != null
                && ComparedName.same(road, address.road())
                && firstNumber <= number
                && number <= lastNumber
                && side.holds(number);
    }
}
