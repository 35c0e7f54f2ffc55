package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.ComparedName;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All address rules, of every season and state. */
public interface AddressRules extends Repository<AddressRule, AddressRuleId> {

    AddressRule save(AddressRule rule);

    void delete(AddressRule rule);

    Optional<AddressRule> findById(AddressRuleId id);

    /** For a change of this one: whoever changes it just now is awaited. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from AddressRule r where r.id = :id")
    Optional<AddressRule> findForChange(AddressRuleId id);

    /** Asked with the rules, in their one statement: a private school takes children by no address. */
    String OF_PUBLIC_SCHOOLS = """
            and exists (select 1 from School s where s.id.value = r.school.value
              and s.nature = cn.sunshine.enrollment.school.SchoolNature.PUBLIC)
            """;

    /**
     * The rules of public schools, of any state, that name this road at this number, or this estate; in which division is not
     * looked at.
     *
     * @param road as {@link ComparedName} has it, and {@code estate} too
     */
    @Query("""
            select r from AddressRule r
            where r.season = :season and r.repealedFrom is null and (
              (r.selector.kind = cn.sunshine.enrollment.catchment.SelectorKind.ROAD_RANGE
                and function(compared_name as String, r.selector.road) = :road
                and :number between r.selector.firstNumber and r.selector.lastNumber)
              or (r.selector.kind = cn.sunshine.enrollment.catchment.SelectorKind.ESTATE
                and function(compared_name as String, r.selector.estate) = :estate))
            """ + OF_PUBLIC_SCHOOLS)
    List<AddressRule> findNaming(SeasonId season, String road, int number, String estate);

    boolean existsBySeason(SeasonId season);

    boolean existsBySchool(SchoolId school);

    List<AddressRule> findBySeason(SeasonId season);

    List<AddressRule> findBySeasonAndSchool(SeasonId season, SchoolId school);

    /** Those that are executed: a private school may have some from before they were refused. */
    @Query("select r from AddressRule r where r.season = :season and r.school = :school " + OF_PUBLIC_SCHOOLS)
    List<AddressRule> findExecuted(SeasonId season, SchoolId school);

    @Query("select distinct r.school.value from AddressRule r where r.season = :season and r.repealedFrom is null")
    Set<UUID> schoolsWithRules(SeasonId season);
}
