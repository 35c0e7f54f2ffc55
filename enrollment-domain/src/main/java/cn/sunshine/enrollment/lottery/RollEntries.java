package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.registration.ApplicationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All lines of all rolls. */
public interface RollEntries extends Repository<RollEntry, RollEntryId> {

    RollEntry save(RollEntry entry);

    @Query("select e from RollEntry e where e.id.draw = :draw order by e.id.index")
    List<RollEntry> ofDraw(UUID draw);

    @Query("select e from RollEntry e where e.id.draw = :draw and e.number = :number")
    Optional<RollEntry> find(UUID draw, RollNumber number);

    @Query("select e from RollEntry e where e.application = :application")
    List<RollEntry> ofApplication(ApplicationId application);
}
