package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.season.SeasonId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All publications. */
public interface CatchmentPublications extends Repository<CatchmentPublication, CatchmentPublicationId> {

    CatchmentPublication save(CatchmentPublication publication);

    boolean existsBySeason(SeasonId season);

    Optional<CatchmentPublication> findFirstBySeasonOrderByNumberDesc(SeasonId season);

    List<CatchmentPublication> findBySeasonOrderByNumberDesc(SeasonId season);
}
