package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.AddressRule;
import cn.sunshine.enrollment.catchment.AddressRules;
import cn.sunshine.enrollment.catchment.CatchmentPublication;
import cn.sunshine.enrollment.catchment.CatchmentPublicationId;
import cn.sunshine.enrollment.catchment.CatchmentPublications;
import cn.sunshine.enrollment.catchment.UnbrokenCatchment;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.LastSeasons;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Since when the schools of a season have had a published catchment. Only a publication changes that, so what was made of
 * thousands of rules is kept until another follows, for those that were asked about last: every step of a family's draft
 * asks for it.
 */
@Component
class CatchmentHistory {

    /** By the id and not by the number, which a publication that was rolled back leaves to the next. */
    private record UpTo(CatchmentPublicationId latest, SeasonId season) {}

    private final AddressRules rules;
    private final CatchmentPublications publications;
    /** The publication from which each school's catchment is unbroken, by number. */
    private final LastSeasons<UpTo, Map<SchoolId, Integer>> unbrokenSince;

    CatchmentHistory(AddressRules rules, CatchmentPublications publications) {
        this.rules = rules;
        this.publications = publications;
        this.unbrokenSince = new LastSeasons<>(upTo -> read(upTo.season()));
    }

    PublishedCatchments of(SeasonId season) {
        List<CatchmentPublication> latestFirst = publications.findBySeasonOrderByNumberDesc(season);
        if (latestFirst.isEmpty()) {
            return new PublishedCatchments(Map.of());
        }
        Map<Integer, Instant> moments = latestFirst.stream()
                .collect(Collectors.toMap(CatchmentPublication::number, CatchmentPublication::publishedAt));
        Map<SchoolId, Instant> since = new HashMap<>();
        unbrokenSince.of(new UpTo(latestFirst.get(0).id(), season)).forEach((school, number) -> {
            Instant moment = moments.get(number);
            if (moment != null) {
                since.put(school, moment);
            }
        });
        return new PublishedCatchments(since);
    }

    private Map<SchoolId, Integer> read(SeasonId season) {
        Map<SchoolId, List<AddressRule>> bySchool =
                rules.findBySeason(season).stream().collect(Collectors.groupingBy(AddressRule::school));
        Map<SchoolId, Integer> since = new HashMap<>();
        bySchool.forEach((school, own) -> UnbrokenCatchment.since(own).ifPresent(number -> since.put(school, number)));
        return Map.copyOf(since);
    }
}
