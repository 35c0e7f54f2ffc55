package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.Commitment;
import cn.sunshine.enrollment.draw.CommittedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.DrawSetup;
import cn.sunshine.enrollment.draw.Entrant;
import cn.sunshine.enrollment.draw.FrozenDraw;
import cn.sunshine.enrollment.draw.Receipt;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.draw.SchoolCode;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.RollNumber;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A ceremony's files, from the frozen roll to the manifest, in the engine's canonical form. */
@Component
class CeremonyFiles {

    /** What may show which child a number is, or let somebody guess it. */
    private static final Set<String> SEALED = Set.of("private.csv", "blinds.csv", "salts.json", "tiers.csv");

    /** What a roll is frozen with. */
    private static final Set<String> FROZEN = Set.of(
            "roll.csv",
            "private.csv",
            "blinds.csv",
            "salts.json",
            "params.json",
            "schools.csv",
            "prefs.csv",
            "tiers.csv");

    static final String REVEALS = "reveals.json";

    private static final List<String> PRIVATE_COLUMNS = List.of("application");

    private final DrawFileStore store;
    private final SchoolQueries schools;
    private final RollNumbers numbers;

    CeremonyFiles(DrawFileStore store, SchoolQueries schools, RollNumbers numbers) {
        this.store = store;
        this.schools = schools;
        this.numbers = numbers;
    }

    /** Writes the roll, its private lines and the rules. */
    FrozenDraw freeze(Draw draw, List<Candidate> candidates) {
        SchoolSeats seats = new SchoolSeats(schoolCode(draw), draw.capacity());
        List<Entrant> entrants = candidates.stream().map(CeremonyFiles::entrant).toList();
        FrozenDraw frozen = FrozenDraw.freeze(new DrawSetup(
                DrawHash.SHA_256, DrawRules.single(), List.of(seats), entrants, PRIVATE_COLUMNS, numbers.salt()));
        add(draw.id(), frozen.files(), DrawFiles.none());
        return frozen;
    }

    /** The private lines of a frozen roll, in the order of its leaves. */
    static List<String> privateLines(DrawFiles files) {
        return new String(files.require("private.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }

    /** Binds the frozen roll to the commitments and the source of chance; returns the manifest's hash. */
    String publishManifest(Draw draw) {
        DrawFiles frozen = store.all(draw.id());
        CommittedDraw committed = FrozenDraw.read(DrawHash.SHA_256, frozen)
                .commit(
                        engineId(draw),
                        draw.officers().stream().map(CeremonyFiles::commitment).toList(),
                        draw.source().sentence());
        add(draw.id(), committed.files(), frozen);
        return committed.manifestHash();
    }

    /**
     * Makes the secrets public before the national draw, once all are open: who watches it could otherwise compute the outcome,
     * give the attempt up, and nobody would ever know what was thrown away.
     */
    void publishSecrets(Draw draw) {
        if (draw.isOpen() && store.find(draw.id(), REVEALS).isEmpty()) {
            store.add(draw.id(), Layer.PUBLIC, opened(draw));
        }
    }

    /** The one file with the secrets of a draw that is open. */
    DrawFiles opened(Draw draw) {
        DrawFiles open = CommittedDraw.read(store.all(draw.id())).open(reveals(draw));
        return DrawFiles.none().with(REVEALS, open.require(REVEALS));
    }

    /** All secrets, in the order of the manifest. */
    static List<Reveal> reveals(Draw draw) {
        return draw.officers().stream()
                .map(officer -> new Reveal(officer.title(), Objects.requireNonNull(officer.secret())))
                .toList();
    }

    /** Whether {@code secret} opens the officer's commitment. */
    boolean opens(Draw draw, DrawOfficer officer, String secret) {
        return secret.matches("[0-9a-f]{64}")
                && new Reveal(officer.title(), secret)
                        .commitment(DrawHash.SHA_256, engineId(draw))
                        .hex()
                        .equals(officer.commitment());
    }

    /** A family's proof that its line is on the frozen roll; what was drawn since is not read for it. */
    Receipt receipt(DrawId draw, RollNumber number) {
        return FrozenDraw.read(DrawHash.SHA_256, store.named(draw, FROZEN))
                .receipt(new ApplicantNumber(number.value()));
    }

    /** The zip of all public files and of what their reader needs. */
    byte[] bundle(DrawId draw) {
        return AuditBundle.zip(store.all(draw).with(AuditBundle.companions()), BundleLayer.PUBLIC);
    }

    /** Stores what {@code files} has beyond {@code known}, each file in its layer. */
    void add(DrawId draw, DrawFiles files, DrawFiles known) {
        for (String name : files.names()) {
            if (!known.has(name)) {
                Layer layer = SEALED.contains(name) ? Layer.SEALED : Layer.PUBLIC;
                store.add(draw, layer, DrawFiles.none().with(name, files.require(name)));
            }
        }
    }

    DrawFiles all(DrawId draw) {
        return store.all(draw);
    }

    static cn.sunshine.enrollment.draw.DrawId engineId(Draw draw) {
        return new cn.sunshine.enrollment.draw.DrawId(draw.number().value());
    }

    private SchoolCode schoolCode(Draw draw) {
        return schools.school(draw.school())
                .map(school -> new SchoolCode(school.code().value()))
                .orElseThrow(() -> SchoolNotFoundException.of(draw.school()));
    }

    private static Entrant entrant(Candidate candidate) {
        return Entrant.of(new ApplicantNumber(candidate.number().value()), candidate.blind())
                .known(List.of(candidate.applicant().application().toString()));
    }

    private static Commitment commitment(DrawOfficer officer) {
        return new Commitment(officer.title(), Objects.requireNonNull(officer.commitment()));
    }
}
