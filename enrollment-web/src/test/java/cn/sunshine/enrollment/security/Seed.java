package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A district with one of everything that has an id, and the family to which all of it belongs.
 *
 * @param ids the ids as they stand in addresses, by the word before them; where one word stands before things of several
 *     kinds, by the word, the variable and the rest of the route
 * @param codes by the word and the variable what stands in addresses like an id and is no secret
 */
record Seed(
        OpenSeason season,
        AccountId family,
        ApplicationId draft,
        ApplicationId approved,
        DrawId draw,
        Map<String, String> ids,
        Map<String, String> codes) {

    /** Under which the season stands that no family has registered for. */
    static final String AHEAD = "season/{season}/publicity";

    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/(\\{[a-z]+})");

    /** A phase is no thing of a district: every calendar has it. */
    private static final Map<String, String> OF_ANY_DISTRICT = Map.of("phases/{kind}", PhaseKind.REGISTRATION.name());

    String id(String word) {
        return path(word + "/{id}").substring(word.length() + 1);
    }

    /** The address of a route, with the ids of this district. */
    String path(String pattern) {
        return fill(pattern, key -> Optional.ofNullable(ids.get(key)).or(() -> Optional.ofNullable(codes.get(key))));
    }

    /** The address of a route, with ids of nothing. */
    static String absent(String pattern) {
        return fill(pattern, key -> Optional.empty());
    }

    private static String fill(String pattern, Function<String, Optional<String>> known) {
        return VARIABLE.matcher(pattern).replaceAll(found -> {
            String word = found.group(1);
            String variable = word + "/" + found.group(2);
            String id = Stream.of(variable + pattern.substring(found.end()), variable, word)
                    .flatMap(key -> known.apply(key).stream())
                    .findFirst()
                    .or(() -> Optional.ofNullable(OF_ANY_DISTRICT.get(variable)))
                    .orElseGet(() -> UUID.randomUUID().toString());
            return Matcher.quoteReplacement(word + "/" + id);
        });
    }
}
