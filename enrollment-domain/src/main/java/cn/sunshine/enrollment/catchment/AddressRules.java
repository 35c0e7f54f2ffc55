package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All address rules, of every season and state. */
public interface AddressRules extends Repository<AddressRule, AddressRuleId> {

    AddressRule save(AddressRule rule);

    void delete(AddressRule rule);

    Optional<AddressRule> findById(AddressRuleId id);

    /** The rules of any state that name this road at this number, or this estate; in which division is not looked at. */
    @Query("""
            select r from AddressRule r
            where r.season = :season and r.repealedFrom is null and (
              (r.selector.kind = cn.sunshine.enrollment.catchment.SelectorKind.ROAD_RANGE
                and r.selector.road = :road and :number between r.selector.firstNumber and r.selector.lastNumber)
              or (r.selector.kind = cn.sunshine.enrollment.catchment.SelectorKind.ESTATE and r.selector.estate = :estate))
            """)
    List<AddressRule> findNaming(SeasonId season, String road, int number, String estate);

    List<AddressRule> findBySeason(SeasonId season);

    List<AddressRule> findBySeasonAndSchool(SeasonId season, SchoolId school);
}
