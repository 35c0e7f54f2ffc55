package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a family said in one submission, read back from its canonical text. */
public record SubmittedAnswers(
        PersonName childName,
        IdentityNumber identityNumber,
        Relation relation,
        PersonName guardianName,
        Address address,
        SchoolCode school) {

    /** @param text as {@link SubmittedContent#text()} writes it */
    static SubmittedAnswers parse(String text) {
        Map<String, String> values = Arrays.stream(text.split("\n"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        return new SubmittedAnswers(
                new PersonName(value(values, "child.name")),
                new IdentityNumber(value(values, "child.identity-number")),
                Relation.of(value(values, "guardian.relation")),
                new PersonName(value(values, "guardian.name")),
                address(values),
                new SchoolCode(value(values, "school")));
    }

    private static Address address(Map<String, String> values) {
        String number = value(values, "address.number");
        return new Address(
                new DivisionCode(value(values, "address.division")),
                value(values, "address.road"),
                number.isEmpty() ? null : Integer.valueOf(number),
                value(values, "address.estate"),
                value(values, "address.door"));
    }

    private static String value(Map<String, String> values, String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    /** Never the answers: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "SubmittedAnswers";
    }
}
