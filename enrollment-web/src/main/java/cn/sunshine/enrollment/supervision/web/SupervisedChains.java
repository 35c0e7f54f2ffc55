package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The chains that a supervisor or an auditor reaches: those of his districts, and the installation's for who holds the role
 * in all of them. All others look absent.
 */
@Component
class SupervisedChains {

    private final SeasonQueries seasons;

    SupervisedChains(SeasonQueries seasons) {
        this.seasons = seasons;
    }

    List<NamedChain> of(SignedIn reader) {
        return Stream.concat(seasons.districts().stream().map(NamedChain::of), Stream.of(NamedChain.INSTALLATION))
                .filter(chain -> mayRead(reader, chain.id()))
                .toList();
    }

    NamedChain requireReadable(AuditChain chain, SignedIn reader) {
        return require(chain, mayRead(reader, chain));
    }

    /** Who supervises all districts reads totals of each; single steps are for the district's own, and for auditors. */
    boolean mayReadEntries(SignedIn reader, AuditChain chain) {
        DistrictId district = chain.district();
        return district == null || reader.holdsIn(district, Role.SUPERVISOR) || reaches(reader, chain, Role.AUDITOR);
    }

    NamedChain requireExportable(AuditChain chain, SignedIn reader) {
        return require(chain, mayExport(reader, chain));
    }

    boolean mayExport(SignedIn reader, AuditChain chain) {
        return reaches(reader, chain, Role.AUDITOR);
    }

    private static boolean mayRead(SignedIn reader, AuditChain chain) {
        return reaches(reader, chain, Role.SUPERVISOR) || reaches(reader, chain, Role.AUDITOR);
    }

    private static boolean reaches(SignedIn reader, AuditChain chain, Role role) {
        DistrictId district = chain.district();
        return district == null ? reader.reachesAll(role) : reader.reaches(district, role);
    }

    private NamedChain require(AuditChain chain, boolean reached) {
        if (!reached) {
            throw new OutOfReachException(chain);
        }
        DistrictId district = chain.district();
        return district == null
                ? NamedChain.INSTALLATION
                : seasons.district(district).map(NamedChain::of).orElseThrow(() -> ChainNotFoundException.of(district));
    }
}
