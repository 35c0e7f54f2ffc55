package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.ReservedBlock;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes params.json; what has its default is absent. */
final class ParamsWriter {

    private ParamsWriter() {}

    static byte[] write(DrawRules rules, Optional<SchoolSeats> school, Map<String, byte[]> fileHashes) {
        Json.Obj json = Json.Obj.empty()
                .with("mechanism", rules.mechanism().name())
                .with("bundlePolicy", rules.bundleRule().name())
                .with("waitlist", rules.waitingRule().name());
        json = withSchool(json, school);
        json = withCounts(json, rules);
        json = withLists(json, rules);
        if (!fileHashes.isEmpty()) {
            json = json.with("files", hashes(fileHashes));
        }
        return JsonWriter.bytes(json);
    }

    private static Json.Obj withSchool(Json.Obj json, Optional<SchoolSeats> school) {
        return school.map(seats -> json.with("school", seats.school().value()).with("capacity", seats.capacity()))
                .orElse(json);
    }

    private static Json.Obj withCounts(Json.Obj json, DrawRules rules) {
        Json.Obj extended = json;
        if (rules.choicesPerRound().isPresent()) {
            extended = extended.with("e", rules.choicesPerRound().get());
        }
        if (rules.waitlistRound().isPresent()) {
            extended = extended.with("waitlistRound", rules.waitlistRound().get());
        }
        if (rules.tieBreaking().isPresent()) {
            extended = extended.with("tiebreak", rules.tieBreaking().get().name());
        }
        return extended;
    }

    private static Json.Obj withLists(Json.Obj json, DrawRules rules) {
        Json.Obj extended = json;
        if (!rules.tiers().isEmpty()) {
            extended = extended.with("tiers", rules.tiers());
        }
        if (!rules.reserves().isEmpty()) {
            extended = extended.with("reserves", blocks(rules.reserves()));
        }
        if (!rules.precedence().isEmpty()) {
            extended = extended.with("precedence", rules.precedence());
        }
        if (!rules.code().isEmpty()) {
            extended = extended.with("code", code(rules.code()));
        }
        return extended;
    }

    private static Json.Arr blocks(List<ReservedBlock> reserves) {
        return new Json.Arr(reserves.stream()
                .sorted(ParamsReader::compare)
                .<Json>map(block -> Json.Obj.empty()
                        .with("school", block.school().value())
                        .with("category", block.category())
                        .with("seats", block.seats())
                        .with("vacancy", block.vacancy().name()))
                .toList());
    }

    private static Json.Obj code(Map<String, String> sha256) {
        Json.Obj json = Json.Obj.empty();
        for (Map.Entry<String, String> entry : sha256.entrySet()) {
            json = json.with(entry.getKey(), entry.getValue());
        }
        return json;
    }

    private static Json.Obj hashes(Map<String, byte[]> fileHashes) {
        Json.Obj json = Json.Obj.empty();
        for (Map.Entry<String, byte[]> entry : fileHashes.entrySet()) {
            json = json.with(entry.getKey(), Hex.of(entry.getValue()));
        }
        return json;
    }
}
