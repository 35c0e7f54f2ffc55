package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.NoticeNumber;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place as the family, the school and the public page of a notice see it. */
public record PlaceView(
        PlaceId id,
        SeasonId season,
        SchoolId school,
        ApplicationId application,
        AccountId guardian,
        DrawId draw,
        PlaceStatus status,
        @Nullable Integer waitingRank,
        @Nullable Instant deadline,
        @Nullable NoticeNumber notice,
        @Nullable Instant noticeAt,
        @Nullable Instant checkedInAt) {

    static PlaceView of(Place place) {
        return new PlaceView(
                place.id(),
                place.admitted().season(),
                place.admitted().school(),
                place.admitted().application(),
                place.admitted().guardian(),
                place.admitted().draw(),
                place.status(),
                place.waitingRank().orElse(null),
                place.deadline().orElse(null),
                place.notice().orElse(null),
                place.noticeAt().orElse(null),
                place.checkedInAt().orElse(null));
    }
}
