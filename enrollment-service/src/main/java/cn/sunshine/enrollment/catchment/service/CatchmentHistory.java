package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.AddressRule;
import cn.sunshine.enrollment.catchment.AddressRules;
import cn.sunshine.enrollment.catchment.CatchmentPublication;
import cn.sunshine.enrollment.catchment.CatchmentPublicationId;
import cn.sunshine.enrollment.catchment.CatchmentPublications;
import cn.sunshine.enrollment.catchment.UnbrokenCatchment;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Since when the schools of a season have had a published catchment. Only a publication changes that, so what was made of
 * thousands of rules is kept until another follows: every step of a family's draft asks for it.
 */
@Component
class CatchmentHistory {

    /** @param since the publication from which each school's catchment is unbroken, by number */
    private record Known(CatchmentPublicationId upTo, Map<SchoolId, Integer> since) {}

    private final AddressRules rules;
    private final CatchmentPublications publications;
    private final Map<SeasonId, Known> known = new ConcurrentHashMap<>();

    CatchmentHistory(AddressRules rules, CatchmentPublications publications) {
        this.rules = rules;
        this.publications = publications;
    }

    PublishedCatchments of(SeasonId season) {
        List<CatchmentPublication> latestFirst = publications.findBySeasonOrderByNumberDesc(season);
        if (latestFirst.isEmpty()) {
            return new PublishedCatchments(Map.of());
        }
        Map<Integer, Instant> moments = latestFirst.stream()
                .collect(Collectors.toMap(CatchmentPublication::number, CatchmentPublication::publishedAt));
        Map<SchoolId, Instant> since = new HashMap<>();
        upTo(latestFirst.get(0).id(), season).forEach((school, number) -> {
            Instant moment = moments.get(number);
            if (moment != null) {
                since.put(school, moment);
            }
        });
        return new PublishedCatchments(since);
    }

    /** By the id and not by the number, which a publication that was rolled back leaves to the next. */
    private Map<SchoolId, Integer> upTo(CatchmentPublicationId latest, SeasonId season) {
        Known kept = known.get(season);
        if (kept != null && kept.upTo().equals(latest)) {
            return kept.since();
        }
        Map<SchoolId, Integer> read = read(season);
        known.put(season, new Known(latest, read));
        return read;
    }

    private Map<SchoolId, Integer> read(SeasonId season) {
        Map<SchoolId, List<AddressRule>> bySchool =
                rules.findBySeason(season).stream().collect(Collectors.groupingBy(AddressRule::school));
        Map<SchoolId, Integer> since = new HashMap<>();
        bySchool.forEach((school, own) -> UnbrokenCatchment.since(own).ifPresent(number -> since.put(school, number)));
        return Map.copyOf(since);
    }
}
