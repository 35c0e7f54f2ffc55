package cn.sunshine.enrollment.page;

import java.util.Map;

/**
 * How a page that no address brings back is shown in another language or view: it answered a form, and what it stands on,
 * as a telephone number, belongs into no address. In the model of such a page, so that its choices are buttons.
 *
 * @param path of a form that takes a {@link SentChoice}
 * @param fields that the form carries along
 */
public record ShownAgain(String path, Map<String, String> fields) {

    public ShownAgain {
        fields = Map.copyOf(fields);
    }
}
