package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.season.SeasonId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was said of schools and seasons; of those of which nothing was said the school enrolls. */
public interface Participations extends Repository<Participation, ParticipationId> {

    Participation save(Participation participation);

    Optional<Participation> findById(ParticipationId id);

    @Query("select p from Participation p where p.id.season = :season and p.absence.reason is not null")
    List<Participation> findAbsent(SeasonId season);
}
