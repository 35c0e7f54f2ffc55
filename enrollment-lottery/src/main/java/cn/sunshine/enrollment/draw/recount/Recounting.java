package cn.sunshine.enrollment.draw.recount;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.StepResult.Outcome;
import cn.sunshine.enrollment.draw.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Section 15: the verification, step by step. A step passes, fails with the contradiction that it found, or is skipped
 * because its evidence is not there or its premise failed.
 */
public final class Recounting {

    private final Bundle files;
    private final Optional<FamilyReceipt> receipt;
    private final List<StepResult> steps = new ArrayList<>();
    private Optional<Manifest> manifest = Optional.empty();
    private Optional<Inputs> inputs = Optional.empty();

    private Recounting(Bundle files, Optional<FamilyReceipt> receipt) {
        this.files = files;
        this.receipt = receipt;
    }

    /**
     * Verifies.
     *
     * @param receipt bytes of a family's receipt
     * @throws ContradictionException if the receipt is none, or there is no manifest, roll or rules to start with
     */
    public static Verification verify(DrawFiles drawFiles, Optional<byte[]> receipt) {
        Bundle files = new Bundle(drawFiles);
        files.bytes(Manifest.FILE);
        files.bytes(Roll.FILE);
        files.bytes(Params.FILE);
        return new Recounting(files, receipt.map(FamilyReceipt::read)).verify();
    }

    private Verification verify() {
        StepResult hashes = run("hashes", this::hashes);
        step("leaf", inputs, this::leaf);
        steps.add(hashes);
        step("commitments", manifest, this::commitments);
        step("log", manifest, this::log);
        step("entropy", manifest, this::entropy);
        step("seed", manifest, this::seed);
        step("tickets", inputs, this::tickets);
        step("order", inputs, this::order);
        step("cutoffs", inputs, this::cutOffs);
        step("replay", inputs, this::replay);
        return new Verification(steps);
    }

    private void step(String name, Optional<?> premise, Supplier<Finding> check) {
        steps.add(
                premise.isPresent()
                        ? run(name, check)
                        : new StepResult(name, Outcome.SKIP, "the inputs could not be read"));
    }

    private static StepResult run(String name, Supplier<Finding> check) {
        try {
            Finding finding = check.get();
            return new StepResult(name, finding.outcome(), finding.detail());
        } catch (ContradictionException contradiction) {
            return new StepResult(name, Outcome.FAIL, String.valueOf(contradiction.getMessage()));
        }
    }

    private Finding hashes() {
        manifest = Optional.of(Manifest.read(files));
        inputs = Optional.of(Inputs.read(files, manifest()));
        if (files.has(FileList.FILE)) {
            FileList.check(files, inputs().params());
        } else {
            FileList.requireKnown(files);
        }
        manifest().requireHashesOf(files);
        if (files.has(Officers.COMMITMENTS)) {
            Officers.commitments(files).requireFixedBy(manifest());
        }
        FileList.checkCode(files, inputs().params());
        String signatures = Signatures.check(files, manifest());
        requireCanonicalResults();
        String list = files.has(FileList.FILE) ? "every file as listed" : "a working folder without files.json";
        return Finding.pass("rollHash, paramsHash and manifestHash recomputed; " + signatures + ", " + list);
    }

    /** Files of the result are canonical, also where nothing else can be said of them because the lists are sealed. */
    private void requireCanonicalResults() {
        if (files.has(ResultFiles.TICKETS)) {
            StatedTickets.read(files);
        }
        if (files.has(ResultFiles.RESULT)) {
            CutOffCheck.readResult(files);
        }
        if (files.has(ResultFiles.CUTOFFS)) {
            CutOffLine.readAll(files, inputs().params());
        }
        if (files.has(ResultFiles.WAITLIST)) {
            WaitingLists.requireCanonical(files);
        }
    }

    private Finding leaf() {
        Roll roll = inputs().roll();
        boolean sealed = files.has(PrivateRoll.FILE) || files.has(PrivateRoll.BLINDS);
        if (receipt.isEmpty() && !sealed) {
            return Finding.skip("neither a receipt nor the private roll is at hand");
        }
        receipt.ifPresent(held -> held.requireIn(roll, manifest()));
        if (sealed) {
            byte[] root = new MerkleTree(manifest().hash())
                    .root(PrivateRoll.read(files, roll).leaves());
            Manifest.requireSame(
                    Where.in(Manifest.FILE).field("rollRoot"), root, manifest().rollRoot());
        }
        return Finding.pass(receipt.map(
                        held -> "the line of " + held.applicant() + " is leaf " + held.index() + " of " + held.size())
                .orElse("all " + roll.size() + " private lines lead to rollRoot"));
    }

    private Finding commitments() {
        return with(
                () -> {
                    Officers commitments = Officers.commitments(files);
                    Officers reveals = Officers.reveals(files);
                    commitments.requireFixedBy(manifest());
                    reveals.requireOpen(commitments, manifest());
                    return reveals.names().size() + " secrets open their commitments: "
                            + String.join(", ", reveals.names());
                },
                Officers.COMMITMENTS,
                Officers.REVEALS);
    }

    private Finding log() {
        if (files.names().stream().noneMatch(name -> name.startsWith("log/"))) {
            return Finding.skip("without log/");
        }
        String when = files.has(Entropy.FILE) ? "before the entropy" : "and no entropy is known yet";
        return Finding.pass(
                "one manifest, logged " + when + "; compare the log's id: " + LogCheck.check(files, manifest()));
    }

    private Finding entropy() {
        return with(
                () -> {
                    Entropy entropy = Entropy.read(files);
                    entropy.requireFrom(manifest());
                    return "compare with what everybody knows: " + entropy.value() + " from " + entropy.source() + "; "
                            + entropy.formWords();
                },
                Entropy.FILE);
    }

    private Finding seed() {
        return with(
                () -> {
                    byte[] seed = drawnSeed();
                    Manifest.requireSame(Where.in(Seed.FILE), seed, Seed.stated(files));
                    return Text.hex(seed);
                },
                Officers.REVEALS,
                Entropy.FILE,
                Seed.FILE);
    }

    private byte[] drawnSeed() {
        return Seed.of(manifest(), Officers.reveals(files), Entropy.read(files));
    }

    private Finding tickets() {
        if (inputs().params().isMultiple() && inputs().units().isEmpty()) {
            return Finding.skip("without " + Params.PREFS);
        }
        return with(
                () -> {
                    StatedTickets stated = StatedTickets.read(files);
                    stated.requireDrawn(manifest().hash(), Seed.stated(files), Tickets.holders(inputs()));
                    return stated.csv().rows().size() + " tickets recomputed";
                },
                Seed.FILE,
                ResultFiles.TICKETS);
    }

    private Finding order() {
        return with(
                () -> {
                    StatedTickets.read(files).requireRanked();
                    return "ranks follow the tickets";
                },
                ResultFiles.TICKETS);
    }

    private Finding cutOffs() {
        if (inputs().params().mechanism() == Mechanism.TTC) {
            return Finding.skip("cut-offs do not decide in top trading cycles");
        }
        return withLists(
                () -> CutOffCheck.check(inputs(), files) + " applicants have the school that the cut-offs give",
                ResultFiles.CUTOFFS,
                ResultFiles.RESULT,
                ResultFiles.TICKETS);
    }

    private Finding replay() {
        Optional<String> missing = files.missing(ResultFiles.ALL.toArray(String[]::new));
        return missing.isPresent()
                ? Finding.skip("without " + missing.get())
                : withLists(this::drawAgain, Officers.REVEALS, Entropy.FILE);
    }

    private String drawAgain() {
        Map<String, String> again = ResultFiles.of(inputs(), manifest().hash(), drawnSeed());
        again.forEach((name, text) -> SameFile.require(name, Text.utf8(text), files.bytes(name)));
        return again.size() + " files drawn again, byte for byte";
    }

    private Finding withLists(Supplier<String> check, String... evidence) {
        return inputs().units().isPresent() ? with(check, evidence) : Finding.skip("without the sealed lists");
    }

    private Finding with(Supplier<String> check, String... evidence) {
        return files.missing(evidence)
                .map(name -> Finding.skip("without " + name))
                .orElseGet(() -> Finding.pass(check.get()));
    }

    private Manifest manifest() {
        return manifest.orElseThrow();
    }

    private Inputs inputs() {
        return inputs.orElseThrow();
    }
}
