package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.Receipt;
import cn.sunshine.enrollment.draw.Recount;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes a draw from its bundle and says of each step whether it holds. */
@Command(
        name = "verify",
        description =
                "Recomputes a draw; exit 0 if nothing failed, 1 if a step failed, 2 if it could not start, 3 if it broke off.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final Map<String, String> MEANINGS = Map.of(
            "leaf", "名单凭证",
            "hashes", "文件指纹",
            "commitments", "种子承诺",
            "log", "公开日志",
            "entropy", "公开数字",
            "seed", "随机种子",
            "tickets", "派位号",
            "order", "号码次序",
            "cutoffs", "录取线",
            "replay", "完整重算");

    @Parameters(paramLabel = "DIR-or-ZIP", description = "audit bundle, as a folder or a zip")
    @SuppressWarnings("NullAway.Init")
    private Path bundle;

    @Option(names = "--receipt", paramLabel = "FILE", description = "a family's receipt")
    private @Nullable Path receipt;

    @Option(names = "--independent", description = "by the second implementation, which shares no code with the draw")
    private boolean independent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<byte[]> held = receipt == null ? Optional.empty() : Optional.of(bytes(receipt));
        Verification verification = independent ? Recount.verify(Recount.read(bundle), held) : verify(held);
        verification.steps().forEach(step -> out.println(line(step)));
        out.println(summary(verification));
        return verification.failed() ? 1 : 0;
    }

    /** A folder cannot be read either, but the system's word for it does not name it. */
    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString());
        }
        return Files.readAllBytes(file);
    }

    private Verification verify(Optional<byte[]> held) throws IOException {
        return AuditBundle.verify(
                AuditBundle.read(bundle),
                held.map(Receipt::read),
                new ProgressLine(spec.commandLine().getErr(), InstantSource.system()));
    }

    private static String line(StepResult step) {
        return step.outcome() + " " + step.name() + " " + MEANINGS.getOrDefault(step.name(), "") + ": " + step.detail();
    }

    private static String summary(Verification verification) {
        String verdict = verification.failed() ? "NOT VERIFIED 未通过" : "VERIFIED 通过";
        return verification.skipped().isEmpty()
                ? verdict
                : verdict + "; not checked 未核验: " + String.join(", ", verification.skipped());
    }
}
