package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DivisionCode;

/** An address as one text to be sealed: its five parts, a line each, which no part can contain. */
final class AddressText {

    private static final int PARTS = 5;

    private AddressText() {}

    static String of(Address address) {
        Integer number = address.houseNumber();
        return String.join(
                "\n",
                address.division().value(),
                address.road(),
                number == null ? "" : number.toString(),
                address.estate(),
                address.door());
    }

    static Address parse(String text) {
        String[] parts = text.split("\n", PARTS);
        return new Address(
                new DivisionCode(parts[0]),
                parts[1],
                parts[2].isEmpty() ? null : Integer.valueOf(parts[2]),
                parts[3],
                parts[4]);
    }
}
