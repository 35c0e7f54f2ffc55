package cn.sunshine.enrollment.seat;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.ChildId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All placements, live and released. */
public interface Placements extends Repository<Placement, PlacementId> {

    Placement save(Placement placement);

    Optional<Placement> findById(PlacementId id);

    /** Those of {@code children} who have a seat in a season. */
    @Query("""
            select p.child.value from Placement p
            where p.season = :season and p.child.value in :children and p.releasedAt is null""")
    List<UUID> seated(SeasonId season, Collection<UUID> children);

    @Query("select p from Placement p where p.season = :season and p.child = :child and p.releasedAt is null")
    Optional<Placement> findLive(SeasonId season, ChildId child);
}
