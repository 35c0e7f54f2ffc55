package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.NoticeNumber;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.admission.Places.StatusCount;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of places. */
@Service
@Transactional(readOnly = true)
public class AdmissionQueries {

    private final Places places;

    AdmissionQueries(Places places) {
        this.places = places;
    }

    /** The place of an application: the one that holds a seat, else the last that was answered or offered. */
    public Optional<PlaceView> placeOf(ApplicationId application) {
        return places.ofApplication(application).stream()
                .map(PlaceView::of)
                .reduce((one, other) -> one.status().holdsSeat() ? one : other);
    }

    /** A guardian's own place; another's is as absent as one that does not exist. */
    public Optional<PlaceView> ofGuardian(PlaceId id, AccountId guardian) {
        return places.findById(id)
                .map(PlaceView::of)
                .filter(place -> place.guardian().equals(guardian));
    }

    /** A place at one of these schools; another school's is as absent as one that does not exist. */
    public Optional<PlaceView> atSchools(PlaceId id, Set<SchoolId> schools) {
        return places.findById(id).map(PlaceView::of).filter(place -> schools.contains(place.school()));
    }

    public Optional<PlaceView> byNotice(NoticeNumber notice) {
        return places.findByNotice(notice).map(PlaceView::of);
    }

    /** The children a school may expect, by the number of their notice. */
    public List<PlaceView> expected(SeasonId season, SchoolId school) {
        return places.expected(season, school).stream().map(PlaceView::of).toList();
    }

    /** How the places of a draw stand; a status without places is absent. */
    public Map<PlaceStatus, Long> counts(DrawId draw) {
        return places.counts(draw).stream().collect(Collectors.toMap(StatusCount::getStatus, StatusCount::getNumber));
    }
}
