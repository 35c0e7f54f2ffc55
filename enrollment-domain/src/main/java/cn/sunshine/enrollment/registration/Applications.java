package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All applications. */
public interface Applications extends Repository<Application, ApplicationId> {

    Application save(Application application);

    void delete(Application application);

    /** Sends what was saved to the database now, so that a broken constraint shows here and not at commit. */
    void flush();

    Optional<Application> findById(ApplicationId id);

    @Query("select a from Application a where a.filing.number = :number")
    Optional<Application> findByNumber(ApplicationNumber number);

    /** Loads for a change that must not run twice at once: the second waits for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.id = :id")
    Optional<Application> findForChange(ApplicationId id);

    @Query("select a from Application a where a.season = :season and a.applicant.child = :child")
    Optional<Application> findBySeasonAndChild(SeasonId season, ChildId child);

    /** All applications of a child, in every season, locked in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.applicant.child = :child order by a.id.value")
    List<Application> lockByChild(ChildId child);

    @Query("select count(a) > 0 from Application a where a.applicant.child = :child")
    boolean existsByChild(ChildId child);

    /** Whether one was ever submitted, and so has its number. */
    @Query("select count(a) > 0 from Application a where a.season = :season and a.filing.number is not null")
    boolean existsSubmitted(SeasonId season);

    @Query("select count(a) > 0 from Application a where a.answers.school = :school")
    boolean existsBySchool(SchoolId school);

    boolean existsBySeason(SeasonId season);

    @Query("select a from Application a where a.applicant.guardian = :guardian")
    List<Application> findByGuardian(AccountId guardian);

    /** How many applications of a year a family has begun and not handed in. */
    @Query("""
            select count(a) from Application a where a.applicant.guardian = :guardian and a.academicYear = :year
            and a.progress.status = cn.sunshine.enrollment.registration.ApplicationStatus.DRAFT""")
    long countDrafts(AccountId guardian, int year);

    @Query(
            "select a from Application a where a.season = :season and a.answers.school = :school and a.progress.status = :status")
    List<Application> findBySeasonAndSchoolAndStatus(SeasonId season, SchoolId school, ApplicationStatus status);

    /**
     * The approved applications of a school, locked in the order of their ids. A withdrawal that came first is awaited and
     * then missing here; one that comes later finds what was decided.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Application a where a.season = :season and a.answers.school = :school
            and a.progress.status = cn.sunshine.enrollment.registration.ApplicationStatus.APPROVED order by a.id.value""")
    List<Application> lockApproved(SeasonId season, SchoolId school);

    /**
     * The same with those on which nobody has decided. An approval that came first is awaited and then here; one that comes
     * later waits, and finds that the roll is fixed.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Application a where a.season = :season and a.answers.school = :school
            and a.progress.status in (cn.sunshine.enrollment.registration.ApplicationStatus.APPROVED,
                                      cn.sunshine.enrollment.registration.ApplicationStatus.SUBMITTED)
            order by a.id.value""")
    List<Application> lockApprovedAndUndecided(SeasonId season, SchoolId school);

    @Query(
            "select a from Application a where a.season = :season and a.answers.school = :school and a.progress.enlisted")
    List<Application> findBySeasonAndSchoolAndEnlistedTrue(SeasonId season, SchoolId school);

    @Query("""
            select count(a) from Application a
            where a.season = :season and a.answers.school = :school and a.progress.enlisted""")
    int countEnlisted(SeasonId season, SchoolId school);

    /** The approved applications of these schools that stand on no roll, behind {@code after} in the order of their ids. */
    @Query("""
            select a from Application a where a.season = :season and a.answers.school.value in :schools
            and a.progress.status = cn.sunshine.enrollment.registration.ApplicationStatus.APPROVED
            and not a.progress.enlisted and a.id.value > :after order by a.id.value""")
    List<Application> approvedOnNoRoll(SeasonId season, Collection<UUID> schools, UUID after, Limit limit);

    @Query("select a from Application a where a.id.value in :ids")
    List<Application> findAll(Collection<UUID> ids);

    /**
     * Whether an application other than {@code self} holds this child's place in a year. One that was rejected because the
     * child is not entitled in its district holds it there, and nowhere else.
     */
    @Query("""
            select count(a) > 0 from Application a
            where a.academicYear = :year and a.applicant.identityIndex = :child and a.id <> :self and a.progress.status in :active
            and (a.district = :district or a.rejection.reason is null
              or a.rejection.reason <> cn.sunshine.enrollment.registration.RejectionReason.NOT_ENTITLED_HERE)
            """)
    boolean isTaken(
            int year, DistrictId district, BlindIndex child, ApplicationId self, Collection<ApplicationStatus> active);

    @Query("""
            select a.answers.school as school, count(a) as number from Application a
            where a.season = :season and a.progress.status = :status group by a.answers.school""")
    List<SchoolCount> countBySchool(SeasonId season, ApplicationStatus status);

    /** The applications of a season on which nobody has decided, behind {@code after} in the order of their ids. */
    @Query("""
            select a.id as id, a.filing.number as number, a.answers.school as school, a.progress.status as status,
              a.returned.correction.deadline as correctBy, (select max(s.at) from a.progress.steps s) as since
            from Application a where a.season = :season
            and a.progress.status in (cn.sunshine.enrollment.registration.ApplicationStatus.SUBMITTED,
                                      cn.sunshine.enrollment.registration.ApplicationStatus.RETURNED)
            and a.id.value > :after order by a.id.value""")
    List<Undecided> undecided(SeasonId season, UUID after, Limit limit);

    @Query("""
            select a.answers.school as school, count(a) as number from Application a where a.season = :season
            and a.progress.status in (cn.sunshine.enrollment.registration.ApplicationStatus.SUBMITTED,
                                      cn.sunshine.enrollment.registration.ApplicationStatus.RETURNED)
            group by a.answers.school""")
    List<SchoolCount> countUndecidedBySchool(SeasonId season);

    /** An application that waits for a decision, or for its family before there can be one. */
    interface Undecided {
        ApplicationId getId();

        ApplicationNumber getNumber();

        SchoolId getSchool();

        ApplicationStatus getStatus();

        Instant getSince();

        @Nullable Instant getCorrectBy();
    }

    /** How many applications of a status a school has. */
    interface SchoolCount {
        SchoolId getSchool();

        long getNumber();
    }
}
