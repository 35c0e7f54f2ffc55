package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.registration.CatchmentFinding;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Everything a family submits, as one canonical text: {@code key=value} lines in fixed order, ended by line feeds, UTF-8.
 * Its SHA-256 stands on the receipt. The last line is a random salt, because whoever stole the digests could otherwise
 * try out identity numbers.
 */
record SubmittedContent(
        ApplicationNumber number,
        SeasonId season,
        Instant at,
        PersonName childName,
        IdentityNumber identityNumber,
        Relation relation,
        PersonName guardianName,
        Address address,
        SchoolCode school,
        CatchmentFinding catchment,
        UUID salt) {

    String text() {
        Integer houseNumber = address.houseNumber();
        return line("format", "application/1")
                + line("number", number)
                + line("season", season)
                + line("submitted-at", at)
                + line("child.name", childName.value())
                + line("child.identity-number", identityNumber.value())
                + line("guardian.relation", relation.code())
                + line("guardian.name", guardianName.value())
                + line("address.division", address.division())
                + line("address.road", address.road())
                + line("address.number", houseNumber == null ? "" : houseNumber)
                + line("address.estate", address.estate())
                + line("address.door", address.door())
                + line("school", school)
                + line("catchment", catchment.rule() == null ? catchment.basis() : catchment.rule())
                + line("salt", salt);
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Never the content: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "SubmittedContent[" + season + "]";
    }

    private static String line(String key, Object value) {
        return key + "=" + value + "\n";
    }
}
