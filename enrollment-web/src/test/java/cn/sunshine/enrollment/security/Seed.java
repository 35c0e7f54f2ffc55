package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A district with one of everything that has an id.
 *
 * @param family whose draft it is
 * @param placed the guardian of the place
 * @param ids the ids as they stand in addresses, by the word before them
 */
record Seed(
        OpenSeason season,
        AccountId family,
        AccountId placed,
        ApplicationId draft,
        ApplicationId approved,
        DrawId draw,
        Map<String, String> ids) {

    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/\\{[a-z]+}");
    private static final String PHASE = "REGISTRATION";

    String id(String word) {
        return path(word + "/{id}").substring(word.length() + 1);
    }

    /** The address of a route, with the ids of this district. */
    String path(String pattern) {
        return fill(pattern, ids);
    }

    /** The address of a route, with ids of nothing. */
    static String absent(String pattern) {
        return fill(pattern, Map.of());
    }

    private static String fill(String pattern, Map<String, String> ids) {
        return VARIABLE.matcher(pattern).replaceAll(found -> found.group(1) + "/" + idOf(found.group(1), ids));
    }

    private static String idOf(String word, Map<String, String> ids) {
        String otherwise = word.equals("phases") ? PHASE : UUID.randomUUID().toString();
        return Matcher.quoteReplacement(ids.getOrDefault(word, otherwise));
    }
}
