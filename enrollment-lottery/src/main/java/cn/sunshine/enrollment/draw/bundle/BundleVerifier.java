package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.Receipt;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.Verification;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.ceremony.CutOffCheck;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.DrawRun;
import cn.sunshine.enrollment.draw.ceremony.EntropyRecord;
import cn.sunshine.enrollment.draw.ceremony.FileNames;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.ceremony.Officers;
import cn.sunshine.enrollment.draw.ceremony.PrivateRoll;
import cn.sunshine.enrollment.draw.ceremony.ResultForms;
import cn.sunshine.enrollment.draw.ceremony.SeedFile;
import cn.sunshine.enrollment.draw.ceremony.TicketCheck;
import cn.sunshine.enrollment.draw.log.DrawLog;
import cn.sunshine.enrollment.draw.log.LogVerifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Recomputes a draw from its bundle, step by step (docs/lottery-protocol.md, section 15). A step fails with the code and
 * place of what is wrong; one whose evidence is not there, or that rests on a failed one, is skipped and says so.
 */
public final class BundleVerifier {

    private static final List<String> OUTPUTS = List.of(
            FileNames.SEED,
            FileNames.TICKETS,
            FileNames.RESULT,
            FileNames.CUTOFFS,
            FileNames.WAITLIST,
            FileNames.TRACE);

    private static final List<String> REPLAYED = Stream.concat(
                    OUTPUTS.stream(), Stream.of(FileNames.REVEALS, FileNames.ENTROPY))
            .toList();

    private final DrawFiles files;
    private final Optional<Receipt> receipt;
    private final DrawProgress progress;
    private Optional<Manifest> manifest = Optional.empty();
    private Optional<DrawInputs> inputs = Optional.empty();

    private BundleVerifier(DrawFiles files, Optional<Receipt> receipt, DrawProgress progress) {
        this.files = files;
        this.receipt = receipt;
        this.progress = progress;
    }

    /**
     * Verifies.
     *
     * @throws DrawRefusedException with MISSING_FILE if not even manifest, roll and rules are there
     */
    public static Verification verify(DrawFiles files, Optional<Receipt> receipt, DrawProgress progress) {
        files.require(FileNames.MANIFEST);
        files.require(FileNames.ROLL);
        files.require(FileNames.PARAMS);
        return new BundleVerifier(files, receipt, progress).verify();
    }

    private Verification verify() {
        StepResult hashes = run("hashes", this::hashes);
        List<StepResult> steps = new ArrayList<>();
        steps.add(step("leaf", inputs, this::leaf));
        steps.add(hashes);
        steps.add(step("commitments", manifest, this::commitments));
        steps.add(step("log", manifest, this::log));
        steps.add(step("entropy", manifest, this::entropy));
        steps.add(step("seed", manifest, this::seed));
        steps.add(step("tickets", inputs, this::tickets));
        steps.add(step("order", inputs, draw -> order()));
        steps.add(step("cutoffs", inputs, this::cutOffs));
        steps.add(step("replay", inputs, this::replay));
        return new Verification(steps);
    }

    private static <T> StepResult step(String name, Optional<T> premise, Function<T, Finding> check) {
        return premise.map(value -> run(name, () -> check.apply(value)))
                .orElseGet(() -> new StepResult(name, StepResult.Outcome.SKIP, "the inputs could not be read"));
    }

    private static StepResult run(String name, Supplier<Finding> check) {
        try {
            Finding finding = check.get();
            return new StepResult(name, finding.outcome(), finding.detail());
        } catch (DrawRefusedException e) {
            return new StepResult(name, StepResult.Outcome.FAIL, String.valueOf(e.getMessage()));
        }
    }

    private Finding hashes() {
        Manifest read = Manifest.read(files.require(FileNames.MANIFEST));
        manifest = Optional.of(read);
        DrawInputs draw = DrawInputs.read(files, read.hash());
        inputs = Optional.of(draw);
        if (files.has(FileIndex.NAME)) {
            FileIndex.check(files, draw.params());
        } else {
            FileIndex.requireKnown(files);
        }
        read.requireHashesOf(draw);
        files.find(FileNames.COMMITMENTS).map(Officers::commitments).ifPresent(read::requireCommitments);
        CodeSums.check(files, draw.params());
        ResultForms.check(draw, files);
        String signatures = Signatures.words(Signatures.check(files, read));
        String index = files.has(FileIndex.NAME) ? ", every file as listed" : ", a working folder without files.json";
        return Finding.pass("rollHash, paramsHash and manifestHash recomputed; " + signatures + index);
    }

    private Finding leaf(DrawInputs draw) {
        Manifest stated = manifest.orElseThrow();
        receipt.ifPresent(held -> ReceiptCheck.check(held, draw, stated));
        Optional<PrivateRoll> sealed = draw.privateRoll();
        sealed.ifPresent(roll -> stated.requireRoot(roll.root()));
        if (receipt.isEmpty() && sealed.isEmpty()) {
            return Finding.skip("neither a receipt nor the private roll is at hand");
        }
        return Finding.pass(receipt.map(
                        held -> "the line of " + held.applicant() + " is leaf " + held.index() + " of " + held.size())
                .orElse("all " + draw.roll().size() + " private lines lead to rollRoot"));
    }

    private Finding commitments(Manifest stated) {
        Optional<String> missing = missing(FileNames.COMMITMENTS, FileNames.REVEALS);
        if (missing.isPresent()) {
            return Finding.without(missing.get());
        }
        Officers commitments = Officers.commitments(files.require(FileNames.COMMITMENTS));
        Officers reveals = Officers.reveals(files.require(FileNames.REVEALS));
        stated.requireOpened(commitments, reveals);
        return Finding.pass(
                reveals.names().size() + " secrets open their commitments: " + String.join(", ", reveals.names()));
    }

    private Finding log(Manifest stated) {
        if (files.names().stream().noneMatch(name -> name.startsWith(DrawLog.FOLDER))) {
            return Finding.without("log/");
        }
        Optional<EntropyRecord> entropy = files.find(FileNames.ENTROPY).map(EntropyRecord::read);
        String logId = LogVerifier.verify(files, stated, entropy, resultHash(stated));
        String when = entropy.isPresent() ? "before the entropy" : "and no entropy is known yet";
        return Finding.pass("one manifest, logged " + when + "; compare the log's id: " + logId);
    }

    private Optional<byte[]> resultHash(Manifest stated) {
        if (missing(FileNames.SEED, FileNames.TICKETS, FileNames.RESULT, FileNames.CUTOFFS, FileNames.WAITLIST)
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(stated.formulas()
                .resultHash(
                        stated.manifestHash(),
                        SeedFile.read(files),
                        files.require(FileNames.TICKETS),
                        files.require(FileNames.RESULT),
                        files.require(FileNames.CUTOFFS),
                        files.require(FileNames.WAITLIST)));
    }

    private Finding entropy(Manifest stated) {
        if (!files.has(FileNames.ENTROPY)) {
            return Finding.without(FileNames.ENTROPY);
        }
        EntropyRecord entropy = EntropyRecord.read(files.require(FileNames.ENTROPY));
        entropy.requireFrom(stated);
        return Finding.pass("compare with what everybody knows: " + entropy.value() + " from " + entropy.source() + "; "
                + entropy.formWords());
    }

    private Finding seed(Manifest stated) {
        Optional<String> missing = missing(FileNames.REVEALS, FileNames.ENTROPY, FileNames.SEED);
        if (missing.isPresent()) {
            return Finding.without(missing.get());
        }
        byte[] recomputed = drawnSeed(stated);
        if (!Arrays.equals(recomputed, SeedFile.read(files))) {
            throw new DrawRefusedException(
                    RefusalCode.HASH_MISMATCH, Place.of(FileNames.SEED), "recomputed " + Hex.of(recomputed));
        }
        return Finding.pass(Hex.of(recomputed));
    }

    private byte[] drawnSeed(Manifest stated) {
        return stated.seed(
                Officers.reveals(files.require(FileNames.REVEALS)),
                EntropyRecord.read(files.require(FileNames.ENTROPY)));
    }

    private Finding tickets(DrawInputs draw) {
        Optional<String> missing = missing(FileNames.SEED, FileNames.TICKETS);
        if (missing.isPresent() || draw.params().isMultiple() && !draw.complete()) {
            return Finding.without(missing.orElse(FileNames.PREFERENCES));
        }
        return Finding.pass(TicketCheck.tickets(draw, SeedFile.read(files), files, progress) + " tickets recomputed");
    }

    private Finding order() {
        if (!files.has(FileNames.TICKETS)) {
            return Finding.without(FileNames.TICKETS);
        }
        TicketCheck.order(files);
        return Finding.pass("ranks follow the tickets");
    }

    private Finding cutOffs(DrawInputs draw) {
        Optional<String> missing = missing(FileNames.CUTOFFS, FileNames.RESULT, FileNames.TICKETS);
        if (missing.isPresent() || !draw.complete()) {
            return Finding.without(missing.orElse("the sealed lists"));
        }
        if (draw.params().rules().mechanism() == DrawMechanism.TTC) {
            return Finding.skip("cut-offs do not decide in top trading cycles");
        }
        return Finding.pass(CutOffCheck.check(draw, files) + " applicants have the school that the cut-offs give");
    }

    private Finding replay(DrawInputs draw) {
        Optional<String> missing =
                REPLAYED.stream().filter(name -> !files.has(name)).findFirst();
        if (missing.isPresent() || !draw.complete()) {
            return Finding.without(missing.orElse("the sealed lists"));
        }
        DrawFiles again =
                DrawRun.of(draw, drawnSeed(manifest.orElseThrow()), progress).files(progress);
        OUTPUTS.forEach(name -> FileComparison.requireSame(name, files.require(name), again.require(name)));
        return Finding.pass(OUTPUTS.size() + " files drawn again, byte for byte");
    }

    private Optional<String> missing(String... names) {
        return Arrays.stream(names).filter(name -> !files.has(name)).findFirst();
    }
}
