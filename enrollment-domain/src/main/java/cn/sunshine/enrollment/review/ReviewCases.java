package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All review cases. */
public interface ReviewCases extends Repository<ReviewCase, ReviewCaseId> {

    ReviewCase save(ReviewCase reviewCase);

    Optional<ReviewCase> findByApplication(ApplicationId application);

    /** A case of the given district; another district's is as good as none. */
    Optional<ReviewCase> findByIdAndDistrict(ReviewCaseId id, DistrictId district);
}
