package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** All review cases. */
public interface ReviewCases extends Repository<ReviewCase, ReviewCaseId> {

    ReviewCase save(ReviewCase reviewCase);

    @Query("select c from ReviewCase c where c.subject.application = :application")
    Optional<ReviewCase> findByApplication(@Param("application") ApplicationId application);

    /** Loads for a decision that must not be taken twice at once: the second waits, and then sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ReviewCase c where c.id = :id and c.subject.district = :district")
    Optional<ReviewCase> findForDecision(@Param("id") ReviewCaseId id, @Param("district") DistrictId district);

    @Query("select c.subject.season from ReviewCase c where c.id = :id and c.subject.district = :district")
    Optional<SeasonId> seasonOf(@Param("id") ReviewCaseId id, @Param("district") DistrictId district);

    /** The cases of a season whose correction is asked for and has not come, locked in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select c from ReviewCase c where c.subject.season = :season and c.correctBy is not null order by c.id.value")
    List<ReviewCase> lockAwaitingCorrection(@Param("season") SeasonId season);

    /** The cases that a district has of these families. */
    @Query("""
            select c from ReviewCase c where c.subject.guardian.value in :guardians and c.subject.district = :district
            order by c.id.value""")
    List<ReviewCase> findByGuardians(
            @Param("guardians") Collection<UUID> guardians, @Param("district") DistrictId district);

    /** A case of the given district; another district's is as good as none. */
    @Query("select c from ReviewCase c where c.id = :id and c.subject.district = :district")
    Optional<ReviewCase> findByIdAndDistrict(@Param("id") ReviewCaseId id, @Param("district") DistrictId district);
}
