package cn.sunshine.enrollment.seat;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.ChildId;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All placements, live and released. */
public interface Placements extends Repository<Placement, PlacementId> {

    Placement save(Placement placement);

    Optional<Placement> findById(PlacementId id);

    @Query("select p from Placement p where p.season = :season and p.child = :child and p.releasedAt is null")
    Optional<Placement> findLive(SeasonId season, ChildId child);
}
