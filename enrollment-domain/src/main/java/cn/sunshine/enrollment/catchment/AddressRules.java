package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All address rules, of every season and state. */
public interface AddressRules extends Repository<AddressRule, AddressRuleId> {

    AddressRule save(AddressRule rule);

    void delete(AddressRule rule);

    Optional<AddressRule> findById(AddressRuleId id);

    List<AddressRule> findBySeason(SeasonId season);

    List<AddressRule> findBySeasonAndSchool(SeasonId season, SchoolId school);
}
