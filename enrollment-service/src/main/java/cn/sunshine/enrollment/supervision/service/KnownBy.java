package cn.sunshine.enrollment.supervision.service;

import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.Stage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people call a thing that stands in the audit log by its id: a number, a login or a name that is public anyway.
 *
 * @param stage of a season, which is called by its year and this; null of all else
 */
public record KnownBy(PlaceName name, @Nullable Stage stage) {

    /** As readers of this language know it. */
    public String in(Locale language) {
        return name.in(language);
    }
}
