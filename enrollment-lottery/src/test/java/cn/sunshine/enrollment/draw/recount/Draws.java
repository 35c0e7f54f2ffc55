package cn.sunshine.enrollment.draw.recount;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.BundleRule;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.RandomDraws;
import cn.sunshine.enrollment.draw.ReservedBlock;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.TieBreaking;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Draws of several kinds, drawn once, and what becomes of a step when one of their files is edited. */
enum Draws {
    /** The worked example: one school, twins, tiers that are not read. */
    SIMPLE(Example.drawn(DrawHash.SHA_256).files()),

    /** The worked example with a log. */
    LOGGED(LoggedExample.files(DrawHash.SHA_256)),

    /** AR with an order and tiers for each school, named programs. */
    MANY(RandomDraws.drawn(
                    DrawHash.SM3,
                    RandomDraws.rules(DrawMechanism.AR, TieBreaking.MULTIPLE, BundleRule.OVERFLOW, true)
                            .withCode(Map.of("draw.jar", "cd".repeat(32), "verify.html", "ab".repeat(32))),
                    true,
                    12)
            .files()),

    /** DA with reserved seats and tiers of the roll. */
    RESERVED(RandomDraws.drawn(
                    DrawHash.SHA_256,
                    RandomDraws.reserved(ReservedBlock.Vacancy.SOFT, true).withTiers(RandomDraws.TIERS),
                    false,
                    5)
            .files()),

    /** SD with bundles that are passed over, tiers of the roll. */
    SERIAL(RandomDraws.drawn(
                    DrawHash.SHA_256,
                    RandomDraws.rules(DrawMechanism.SD, TieBreaking.SINGLE, BundleRule.SKIP, true),
                    false,
                    5)
            .files()),

    /** TTC without tiers. */
    TRADE(RandomDraws.drawn(DrawHash.SHA_256, DrawRules.over(DrawMechanism.TTC), false, 5)
            .files());

    private final DrawFiles files;

    Draws(DrawFiles files) {
        this.files = files;
    }

    DrawFiles files() {
        return files;
    }

    String text(String name) {
        return new String(files.require(name), StandardCharsets.UTF_8);
    }

    /** The files with one of them edited where a text first occurs in it; ¶ stands for a line end. */
    DrawFiles edited(String name, String from, String to) {
        String text = text(name);
        int at = text.indexOf(from.replace('¶', '\n'));
        assertThat(at).as(from + " in " + text).isNotNegative();
        return replaced(name, text.substring(0, at) + to.replace('¶', '\n') + text.substring(at + from.length()));
    }

    /** The files with another one in the place of one of them. */
    DrawFiles replaced(String name, String text) {
        DrawFiles edited = files.with(name, Text.utf8(text));
        return name.equals(Params.PREFS) || name.equals(Params.TIERS) ? listed(edited, name) : edited;
    }

    /** Lists the hash of an edited file in params.json, so that what stands in it is looked at. */
    private DrawFiles listed(DrawFiles edited, String name) {
        Bundle bundle = new Bundle(edited);
        if (!new Bundle(files).has(name) || Params.read(bundle).isSimple()) {
            return edited;
        }
        Hash hash = Manifest.read(bundle).hash();
        byte[] salt = Json.read(bundle, Inputs.SALTS).bytes(name, Hash.LENGTH);
        String before = Text.hex(hash.of(Frame.of("file", Text.utf8(name), salt, files.require(name))));
        String after = Text.hex(hash.of(Frame.of("file", Text.utf8(name), salt, edited.require(name))));
        String params = text(Params.FILE);
        assertThat(params).contains(before);
        return edited.with(Params.FILE, Text.utf8(params.replace(before, after)));
    }

    static StepResult step(String name, DrawFiles files) {
        return Recounting.verify(files, Optional.empty()).steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static void requireFail(String step, DrawFiles files, String detail) {
        StepResult result = step(step, files);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(StepResult.Outcome.FAIL);
        assertThat(result.detail()).startsWith(detail).contains(": expected ", ", found ");
    }

    static void requirePass(String step, DrawFiles files) {
        StepResult result = step(step, files);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(StepResult.Outcome.PASS);
    }
}
