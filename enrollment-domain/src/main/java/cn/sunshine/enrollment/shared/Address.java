package cn.sunshine.enrollment.shared;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives, down to the door: either a road and a house number or an estate (小区, 自然村), or both, inside a
 * division. The parts are what catchment rules speak of; {@code door} (building, unit, room) identifies the household.
 *
 * @param houseNumber the number on the road, 1 to 99999, absent where the estate alone locates the home
 */
public record Address(
        DivisionCode division, String road, @Nullable Integer houseNumber, String estate, String door) {

    public Address {
        road = tidy(road, 60);
        estate = tidy(estate, 60);
        door = tidy(door, 60);
        if (houseNumber != null && (houseNumber < 1 || houseNumber > 99_999)) {
            throw new IllegalArgumentException("house number out of range");
        }
        if (estate.isEmpty() && (road.isEmpty() || houseNumber == null)) {
            throw new IllegalArgumentException("an address needs an estate, or a road and a number");
        }
    }

    /** The address as one writes it, without the division: a number without a road is one of the village. */
    public String oneLine() {
        String number = houseNumber == null ? "" : houseNumber + "号";
        return (road.isEmpty() ? estate + number : road + number + estate) + door;
    }

    /** Never the address itself: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Address[" + division + "]";
    }

    private static String tidy(String part, int most) {
        String tidy = FullWidth.toHalf(part).replaceAll("[\\s\\u00A0\\u3000]+", "");
        if (tidy.length() > most || !PlainText.isLine(tidy)) {
            throw new IllegalArgumentException("part of an address is too long or has invisible characters");
        }
        return tidy;
    }
}
