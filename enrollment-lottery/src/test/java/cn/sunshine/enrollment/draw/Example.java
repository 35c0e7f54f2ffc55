package cn.sunshine.enrollment.draw;

import java.util.List;
import java.util.Optional;

/** The worked example of docs/lottery-protocol.md, section 17: 5 seats, 8 children, twins 0003 and 0004. */
public final class Example {

    public static final DrawId DRAW = new DrawId("350102-2026-P1-001");
    public static final SchoolCode SCHOOL = new SchoolCode("350102001");
    public static final String SOURCE = "中国福利彩票双色球 第2026100期 红球升序+蓝球";
    public static final Entropy BLUE_07 = Entropy.of("03 09 14 21 26 33 + 07");
    public static final Entropy BLUE_12 = Entropy.of("03 09 14 21 26 33 + 12");
    public static final List<Reveal> REVEALS = List.of(
            new Reveal("公证员", "fb526f1bc8cd4365714b8fc64ffa57df381ee753ff0debd0caeb13e52e562c32"),
            new Reveal("家长代表", "c77419ec8f195f8dbd3f49915674d09d6bc91435db16c57757cc0c06d57b46dc"),
            new Reveal("教育局", "3f4f161b82ed1b7c4644ea27eb479a2f6416a63fcdaccfa976b0a39a9c33e995"));
    private static final String SALT = "00".repeat(32);

    private Example() {}

    public static List<Entrant> entrants() {
        return List.of(
                entrant("G2026-0001", "B", "4eefa421f6f23e8ae9cae19c26ac7aca"),
                entrant("G2026-0002", "A", "adc1dfe7e1c12d32c395b812b90fad66"),
                entrant("G2026-0003", "B", "e807b8e6c97a4c43a2a8edb9d5b0527b").in(new BundleId("T01")),
                entrant("G2026-0004", "B", "fe3ac6a94834c91e3c9c5a7a3d1c352e").in(new BundleId("T01")),
                entrant("G2026-0005", "B", "4af36a68d5a6d540213b8ac4db9d64d2"),
                entrant("G2026-0006", "A", "0d54ad6b9e3375dc5727f07fd2bc7272"),
                entrant("G2026-0007", "B", "ef5afe53e651b201dc41325aefa18170"),
                entrant("G2026-0008", "B", "fcc44e9fe355114be3708624265739bd"));
    }

    private static Entrant entrant(String number, String tier, String blind) {
        return new Entrant(new ApplicantNumber(number), Optional.empty(), tier, List.of(), List.of(), List.of(), blind);
    }

    public static DrawSetup setup(DrawHash hash) {
        return setup(hash, DrawRules.single());
    }

    public static DrawSetup setup(DrawHash hash, DrawRules rules) {
        return new DrawSetup(hash, rules, List.of(new SchoolSeats(SCHOOL, 5)), entrants(), List.of(), SALT);
    }

    public static CommittedDraw committed(DrawHash hash) {
        return committed(hash, setup(hash));
    }

    public static CommittedDraw committed(DrawHash hash, DrawSetup setup) {
        List<Commitment> commitments =
                REVEALS.stream().map(reveal -> reveal.commitment(hash, DRAW)).toList();
        return FrozenDraw.freeze(setup).commit(DRAW, commitments, SOURCE);
    }

    public static CompletedDraw drawn(DrawHash hash) {
        return drawn(hash, DrawRules.single(), BLUE_07);
    }

    public static CompletedDraw drawn(DrawHash hash, DrawRules rules, Entropy entropy) {
        return committed(hash, setup(hash, rules)).draw(REVEALS, entropy, DrawProgress.silent());
    }
}
