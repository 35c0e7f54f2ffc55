package cn.sunshine.enrollment.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A town with three schools: deferred acceptance, an order for each school, tiers by choice, one pair of twins. */
public final class TownExample {

    public static final Map<String, String> CODE = Map.of("verify.html", "0a".repeat(32), "verify.py", "0b".repeat(32));
    private static final List<String> TIERS = List.of("对口", "片区", "其他");

    private TownExample() {}

    public static DrawRules rules() {
        return DrawRules.over(DrawMechanism.DA)
                .withTieBreaking(TieBreaking.MULTIPLE)
                .withTiers(TIERS)
                .withCode(CODE);
    }

    public static DrawSetup setup() {
        return new DrawSetup(DrawHash.SHA_256, rules(), schools(), entrants(), List.of("name"), "5a".repeat(32));
    }

    public static List<SchoolSeats> schools() {
        return List.of(
                new SchoolSeats(new SchoolCode("S1"), 2),
                new SchoolSeats(new SchoolCode("S2"), 3),
                new SchoolSeats(new SchoolCode("S3"), 1));
    }

    /** Nine children; number 3 and 4 are twins, number 9 lists no school. */
    public static List<Entrant> entrants() {
        List<Entrant> entrants = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            int first = i == 4 ? 3 : i;
            List<Choice> list = i == 9
                    ? List.of()
                    : List.of(choice(first, 0), choice(first, 1), choice(first, 2))
                            .subList(0, 1 + first % 3);
            Entrant entrant = Entrant.of(new ApplicantNumber("B-" + i), "%032x".formatted(i * 7919))
                    .known(List.of("张" + i))
                    .choosing(list);
            entrants.add(i == 3 || i == 4 ? entrant.in(new BundleId("T1")) : entrant);
        }
        return entrants;
    }

    private static Choice choice(int child, int place) {
        String school = "S" + ((child + place) % 3 + 1);
        return Choice.of(new SchoolCode(school), TIERS.get((child + 2 * place) % 3));
    }

    public static CompletedDraw drawn() {
        return Example.committed(DrawHash.SHA_256, setup())
                .draw(
                        Example.REVEALS,
                        Example.BLUE_07.knownAt(LoggedExample.ENTROPY).withEvidence(Map.of("film", "0c".repeat(32))),
                        DrawProgress.silent());
    }

    /** Every file with log, signatures, code and readme; {@link AuditBundle} makes the layers of it. */
    public static DrawFiles files() {
        return LoggedExample.signed(LoggedExample.logged(drawn()))
                .with("README.zh.md", "说明\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .with("vectors.json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Optional<Receipt> receipt() {
        return Optional.of(FrozenDraw.freeze(setup()).receipt(new ApplicantNumber("B-4")));
    }
}
