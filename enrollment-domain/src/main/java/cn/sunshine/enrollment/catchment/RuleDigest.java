package cn.sunshine.enrollment.catchment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The fingerprint of a published set of rules: SHA-256 over one line per rule in force, sorted, parts separated by tabs,
 * so that a later change of a published rule shows.
 */
final class RuleDigest {

    private RuleDigest() {}

    static String of(Collection<AddressRule> rules) {
        String text = rules.stream()
                .filter(AddressRule::isInForce)
                .map(RuleDigest::line)
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String line(AddressRule rule) {
        AddressSelector selector = rule.selector();
        return String.join(
                "\t",
                rule.school().toString(),
                rule.effect().name(),
                selector.kind().name(),
                selector.division().value(),
                selector.road(),
                Integer.toString(selector.firstNumber()),
                Integer.toString(selector.lastNumber()),
                selector.side().name(),
                selector.estate(),
                rule.source());
    }
}
