package cn.sunshine.enrollment.season.web;

import static cn.sunshine.enrollment.page.FormErrors.require;
import static cn.sunshine.enrollment.page.Typed.constant;
import static cn.sunshine.enrollment.page.Typed.stripped;
import static java.util.Objects.requireNonNullElse;

import cn.sunshine.enrollment.page.DateParts;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.Stage;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A season to announce: whose, for whom, and how long schools are public before families register, manifests before dice. */
record AnnounceForm(
        @Nullable String district,
        @Nullable String year,
        @Nullable String stage,
        @Nullable DateParts bornFrom,
        @Nullable DateParts bornTo,
        @Nullable String publicityDays,
        @Nullable String drawNotice) {

    private static final String YEAR = "2[01][0-9]{2}";

    /** What the form proposes: a day, in which anybody can keep a manifest. */
    private static final String DAY = "24";

    AnnounceForm {
        district = stripped(district);
        year = stripped(year);
        stage = stripped(stage);
        bornFrom = requireNonNullElse(bornFrom, new DateParts());
        bornTo = requireNonNullElse(bornTo, new DateParts());
        publicityDays = stripped(publicityDays);
        drawNotice = stripped(drawNotice);
    }

    static AnnounceForm empty() {
        return new AnnounceForm(null, null, null, null, null, null, DAY);
    }

    /** The season, or nothing after saying beside the fields what is wrong. */
    Optional<AnnounceSeason> toCommand(List<DistrictSummary> own, Errors errors) {
        Optional<DistrictSummary> where = require(errors, "district", AnnounceFault.DISTRICT, of(own));
        Optional<AcademicYear> when = require(errors, "year", AnnounceFault.YEAR, yearTyped());
        Optional<Stage> which = require(errors, "stage", AnnounceFault.STAGE, constant(Stage.class, stage));
        Optional<BirthWindow> born = new TypedBirths(bornFrom, bornTo).toWindow(errors);
        Optional<PublicityDays> days =
                require(errors, "publicityDays", AnnounceFault.PUBLICITY_DAYS, PublicityForm.days(publicityDays));
        Optional<DrawNotice> notice =
                require(errors, "drawNotice", AnnounceFault.DRAW_NOTICE, DrawNoticeForm.notice(drawNotice));
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new AnnounceSeason(
                        where.orElseThrow().id(),
                        when.orElseThrow(),
                        which.orElseThrow(),
                        born.orElseThrow(),
                        days.orElseThrow(),
                        notice.orElseThrow()));
    }

    private Optional<DistrictSummary> of(List<DistrictSummary> own) {
        return own.stream()
                .filter(summary -> summary.id().toString().equals(district))
                .findFirst();
    }

    private Optional<AcademicYear> yearTyped() {
        return Optional.ofNullable(year)
                .map(TypedNumber::halfWidth)
                .filter(text -> text.matches(YEAR))
                .map(Integer::valueOf)
                .map(AcademicYear::new);
    }
}
