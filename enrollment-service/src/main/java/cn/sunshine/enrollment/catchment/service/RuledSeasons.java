package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.AddressRules;
import cn.sunshine.enrollment.catchment.CatchmentPublications;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonReliance;
import org.springframework.stereotype.Component;

/** Tells the season, which stands above catchments, whether a rule or a publication names it. */
@Component
class RuledSeasons implements SeasonReliance {

    private final AddressRules rules;
    private final CatchmentPublications publications;

    RuledSeasons(AddressRules rules, CatchmentPublications publications) {
        this.rules = rules;
        this.publications = publications;
    }

    @Override
    public boolean names(SeasonId season) {
        return rules.existsBySeason(season) || publications.existsBySeason(season);
    }
}
