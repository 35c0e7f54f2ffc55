package cn.sunshine.enrollment.seat.service;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.seat.Placements;
import cn.sunshine.enrollment.shared.ChildId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a seat. */
@Service
@Transactional(readOnly = true)
public class SeatQueries {

    private final Placements placements;

    SeatQueries(Placements placements) {
        this.placements = placements;
    }

    /** Those of {@code children} who have a seat in a season, at whichever school and on whose authority ever. */
    public Set<ChildId> seated(SeasonId season, Collection<ChildId> children) {
        return placements.seated(season, children.stream().map(ChildId::value).toList()).stream()
                .map(ChildId::new)
                .collect(Collectors.toSet());
    }
}
