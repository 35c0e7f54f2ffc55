package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.DrawRun;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of every draw, read off its files alone. */
class LawsPropertiesTests {

    private static final byte[] SEED = new byte[32];

    /** The order in which a caller adds schools, children and blocks gives the same bytes, and so does another thread. */
    @Property(tries = 150)
    void LOT_03_LOT_13_theOrderOfTheCallersRowsChangesNoByte(
            @ForAll DrawMechanism mechanism,
            @ForAll TieBreaking ties,
            @ForAll @IntRange(min = 0, max = 2) int tiers,
            @ForAll long instance,
            @ForAll long other) {
        DrawRules rules = RandomDraws.rules(mechanism, ties, BundleRule.OVERFLOW, tiers > 0);
        requireSameBytes(RandomDraws.setup(rules, tiers, instance), new Random(other));
    }

    @Property(tries = 40)
    void LOT_03_norDoesTheOrderOfReservedBlocks(
            @ForAll ReservedBlock.Vacancy vacancy, @ForAll long instance, @ForAll long other) {
        requireSameBytes(RandomDraws.setup(RandomDraws.reserved(vacancy, true), 0, instance), new Random(other));
    }

    private static void requireSameBytes(DrawSetup setup, Random random) {
        DrawRules rules = setup.rules()
                .withReserves(
                        shuffled(setup.rules().reserves(), random),
                        setup.rules().precedence());
        DrawSetup shuffled = new DrawSetup(
                setup.hash(),
                rules,
                shuffled(setup.schools(), random),
                shuffled(setup.entrants(), random),
                setup.privateColumns(),
                setup.salt());
        DrawFiles one = drawn(setup);
        DrawFiles two = ForkJoinPool.commonPool().submit(() -> drawn(shuffled)).join();
        assertThat(two.names()).isEqualTo(one.names());
        one.names().forEach(name -> assertThat(two.require(name)).as(name).isEqualTo(one.require(name)));
    }

    @Property(tries = 300)
    void LOT_12_everyChildHasOneResultAndNoSeatIsGivenTwiceButToTheLastBundle(
            @ForAll DrawMechanism mechanism,
            @ForAll TieBreaking ties,
            @ForAll BundleRule bundles,
            @ForAll @IntRange(min = 0, max = 2) int tiers,
            @ForAll long instance) {
        DrawSetup setup = RandomDraws.setup(RandomDraws.rules(mechanism, ties, bundles, tiers > 0), tiers, instance);
        List<List<String>> result = rows(drawn(setup), "result.csv");
        assertThat(result)
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(setup.entrants().stream()
                        .map(entrant -> entrant.number().value())
                        .sorted()
                        .toList());
        Map<String, Integer> seats = new HashMap<>();
        result.forEach(row -> seats.merge(row.get(1), 1, Integer::sum));
        for (SchoolSeats school : setup.schools()) {
            int given = seats.getOrDefault(school.school().value(), 0);
            boolean over = setup.rules().bundleRule() == BundleRule.OVERFLOW && school.capacity() > 0;
            assertThat(given).isLessThanOrEqualTo(school.capacity() + (over ? 1 : 0));
            if (mechanism == DrawMechanism.SIMPLE && bundles == BundleRule.OVERFLOW) {
                assertThat(given).isGreaterThanOrEqualTo(Math.min(school.capacity(), 12));
            }
        }
    }

    @Property(tries = 150)
    void deferredAcceptanceLeavesNobodyWhoWouldRatherHaveAnotherAndCould(
            @ForAll TieBreaking ties, @ForAll @IntRange(min = 0, max = 2) int tiers, @ForAll long instance) {
        DrawRules rules = RandomDraws.rules(DrawMechanism.DA, ties, BundleRule.OVERFLOW, tiers > 0);
        DrawInputs inputs = inputs(RandomDraws.setup(rules, tiers, instance));
        assertThat(DrawRun.of(inputs, SEED, DrawProgress.silent()).blockingPairs())
                .isZero();
    }

    @Property(tries = 150)
    void deferredAcceptanceIsSerialDictatorshipUnderOneCommonOrder(
            @ForAll @IntRange(min = 0, max = 1) int tiers, @ForAll long instance) {
        for (String name : List.of("result.csv", "waitlist.csv", "cutoffs.csv", "tickets.csv")) {
            assertThat(file(DrawMechanism.DA, tiers, instance, name))
                    .as(name)
                    .isEqualTo(file(DrawMechanism.SD, tiers, instance, name));
        }
    }

    @Property(tries = 150)
    void bandsOfOneAreFirstChoicesFirstAndBandsOfAllAreDeferredAcceptance(
            @ForAll @IntRange(min = 0, max = 2) int tiers, @ForAll long instance) {
        DrawFiles immediate = run(
                RandomDraws.rules(DrawMechanism.IA, TieBreaking.SINGLE, BundleRule.OVERFLOW, tiers > 0),
                tiers,
                instance);
        DrawFiles deferred = run(
                RandomDraws.rules(DrawMechanism.DA, TieBreaking.SINGLE, BundleRule.OVERFLOW, tiers > 0),
                tiers,
                instance);
        DrawRules bands = RandomDraws.rules(DrawMechanism.AR, TieBreaking.SINGLE, BundleRule.OVERFLOW, tiers > 0);
        DrawFiles ofOne = run(bands.withChoicesPerRound(1), tiers, instance);
        immediate
                .names()
                .forEach(name -> assertThat(ofOne.require(name)).as(name).isEqualTo(immediate.require(name)));
        assertThat(run(bands.withChoicesPerRound(3), tiers, instance).require("result.csv"))
                .isEqualTo(deferred.require("result.csv"));
    }

    /** What a family does with paper and pencil: its list, its ticket, its tier and the published lines give its school. */
    @Property(tries = 300)
    void theCutOffsAloneGiveEveryChildItsResult(
            @ForAll DrawMechanism mechanism,
            @ForAll TieBreaking ties,
            @ForAll boolean stop,
            @ForAll @IntRange(min = 0, max = 2) int tiers,
            @ForAll long instance) {
        if (mechanism == DrawMechanism.TTC) {
            return;
        }
        DrawRules rules = RandomDraws.rules(mechanism, ties, stop ? BundleRule.STOP : BundleRule.OVERFLOW, tiers > 0);
        requireByTheLines(RandomDraws.setup(rules, tiers, instance));
    }

    @Property(tries = 60)
    void theCutOffsAloneGiveReservedSeats(
            @ForAll ReservedBlock.Vacancy vacancy, @ForAll boolean openFirst, @ForAll long instance) {
        requireByTheLines(RandomDraws.setup(RandomDraws.reserved(vacancy, openFirst), 0, instance));
    }

    private static void requireByTheLines(DrawSetup setup) {
        DrawFiles files = drawn(setup);
        PaperCheck paper = new PaperCheck(setup, rows(files, "cutoffs.csv"), rows(files, "tickets.csv"));
        Map<String, String> result = new HashMap<>();
        rows(files, "result.csv").forEach(row -> result.put(row.get(0), row.get(1)));
        for (Entrant entrant : setup.entrants()) {
            assertThat(paper.school(entrant))
                    .as(entrant.toString())
                    .isEqualTo(result.get(entrant.number().value()));
        }
    }

    private static byte[] file(DrawMechanism mechanism, int tiers, long instance, String name) {
        DrawRules rules = RandomDraws.rules(mechanism, TieBreaking.SINGLE, BundleRule.OVERFLOW, tiers > 0);
        return run(rules, tiers, instance).require(name);
    }

    /** With one seed for all rules, so that the same tickets decide; in a ceremony other rules would give another seed. */
    private static DrawFiles run(DrawRules rules, int tiers, long instance) {
        DrawInputs inputs = inputs(RandomDraws.setup(rules, tiers, instance));
        return DrawRun.of(inputs, SEED, DrawProgress.silent()).files(DrawProgress.silent());
    }

    private static DrawInputs inputs(DrawSetup setup) {
        return DrawInputs.read(FrozenDraw.freeze(setup).files(), setup.hash());
    }

    private static DrawFiles drawn(DrawSetup setup) {
        return Example.committed(setup.hash(), setup)
                .draw(Example.REVEALS, Example.BLUE_07, DrawProgress.silent())
                .files();
    }

    private static List<List<String>> rows(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
