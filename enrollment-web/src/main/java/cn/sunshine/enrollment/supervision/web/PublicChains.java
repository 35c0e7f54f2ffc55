package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.audit.AuditAnchor;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.service.AuditAnchors;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chains whose anchors anybody may keep: one for each district, and the installation's. */
@Component
class PublicChains {

    private final SeasonQueries seasons;
    private final AuditAnchors anchors;

    PublicChains(SeasonQueries seasons, AuditAnchors anchors) {
        this.seasons = seasons;
        this.anchors = anchors;
    }

    /** @param newest null before the first anchor is taken */
    record Row(NamedChain chain, @Nullable AuditAnchor newest) {}

    List<Row> rows() {
        List<NamedChain> chains = all().toList();
        Map<AuditChain, AuditAnchor> newest =
                anchors.newestOfEach(chains.stream().map(NamedChain::id).toList());
        return chains.stream()
                .map(chain -> new Row(chain, newest.get(chain.id())))
                .toList();
    }

    NamedChain require(String code) {
        return all().filter(chain -> chain.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ChainNotFoundException.of(code));
    }

    private Stream<NamedChain> all() {
        return Stream.concat(seasons.districts().stream().map(NamedChain::of), Stream.of(NamedChain.INSTALLATION));
    }
}
