package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.season.SeasonId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The seasons' times for corrections; where there is none, families have until the review ends. */
public interface CorrectionPeriods extends Repository<CorrectionPeriod, SeasonId> {

    CorrectionPeriod save(CorrectionPeriod period);

    void delete(CorrectionPeriod period);

    Optional<CorrectionPeriod> findById(SeasonId season);
}
