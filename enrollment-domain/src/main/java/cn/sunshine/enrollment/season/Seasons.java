package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All seasons. */
public interface Seasons extends Repository<Season, SeasonId> {

    Season save(Season season);

    Optional<Season> findById(SeasonId id);

    List<Season> findByDistrict(DistrictId district);
}
