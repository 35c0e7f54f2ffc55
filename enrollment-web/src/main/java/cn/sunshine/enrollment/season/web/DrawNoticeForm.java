package cn.sunshine.enrollment.season.web;

import static cn.sunshine.enrollment.page.Typed.stripped;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How long the manifests of a season's draws are public before dice are thrown, as typed.
 *
 * @param seen the version of the season on the page
 */
record DrawNoticeForm(@Nullable String drawNotice, @Nullable String seen) {

    private static final String HOURS = "[0-9]{1,3}";

    DrawNoticeForm {
        drawNotice = stripped(drawNotice);
    }

    static DrawNoticeForm of(SeasonSummary season) {
        return new DrawNoticeForm(Integer.toString(season.drawNotice().hours()), Integer.toString(season.version()));
    }

    /** The notice, or nothing after saying beside the field what is wrong. */
    Optional<DrawNotice> toNotice(Errors errors) {
        return FormErrors.require(errors, "drawNotice", AnnounceFault.DRAW_NOTICE, notice(drawNotice));
    }

    static Optional<DrawNotice> notice(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(TypedNumber::halfWidth)
                .filter(text -> text.matches(HOURS))
                .map(Integer::valueOf)
                .filter(DrawNotice::isValid)
                .map(DrawNotice::new);
    }
}
