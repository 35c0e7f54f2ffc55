package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Every field of a form left out, or answered with what its page does not offer, by somebody whose browser checks nothing:
 * the server itself does.
 */
final class UncheckedAnswers {

    /** One of several that a page offers, by its name or its id. */
    private static final Pattern CHOSEN = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    private static final Pattern ID = Pattern.compile("([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/?)+");

    /** What nobody need say, or what is said in another form that is bound by the same object. */
    private static final Set<String> OPTIONAL = Set.of(
            "/district/season/{season}/corrections days",
            "/family/applications/{id}/address door",
            "/catchment/{season} door",
            "/family/applications/{id}/check key",
            "/family/applications/{id}/child season",
            "/district/schools/{school}/participation/{season}/resumption reason",
            "/family/messages/read upTo");

    /** Another district than one's own is none: the form is about the own one. */
    private static final Set<String> OWN_DISTRICT = Set.of("/review/find district", "/review/next district");

    private UncheckedAnswers() {}

    static void areRefused(Form form, Walker walker) throws Exception {
        for (Map.Entry<String, String> field : form.values().entrySet()) {
            String name = form.route().pattern() + " " + field.getKey();
            if (!field.getValue().isEmpty() && !OPTIONAL.contains(name) && !OWN_DISTRICT.contains(name)) {
                for (String wrong : wrong(field.getValue())) {
                    assertThat(walker.answer(form.with(field.getKey(), wrong)).getStatus())
                            .as("%s with %s=%s", form.route(), field.getKey(), wrong)
                            .isBetween(400, 499);
                }
            }
        }
    }

    private static List<String> wrong(String right) {
        if (ID.matcher(right).matches()) {
            return List.of(
                    "", right.replaceAll("[0-9a-f-]{36}", UUID.randomUUID().toString()));
        }
        return CHOSEN.matcher(right).matches() ? List.of("", "NOT_OFFERED") : List.of("");
    }
}
