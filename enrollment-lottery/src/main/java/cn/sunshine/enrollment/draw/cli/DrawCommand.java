package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.CompletedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.ceremony.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws in a folder: reads the frozen inputs, secrets and entropy, writes the result files beside them. */
@Command(
        name = "draw",
        description = "Draws from the frozen inputs of a folder and writes the result files into it.",
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {

    private static final List<String> OUTPUTS = List.of(
            FileNames.SEED,
            FileNames.TICKETS,
            FileNames.RESULT,
            FileNames.CUTOFFS,
            FileNames.WAITLIST,
            FileNames.TRACE);

    @Parameters(paramLabel = "DIR", description = "folder of the audit bundle")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DrawProgress progress = new ProgressLine(spec.commandLine().getErr(), InstantSource.system());
        DrawFiles inputs = AuditBundle.read(folder);
        CompletedDraw drawn = CompletedDraw.draw(inputs, progress);
        for (String name : OUTPUTS) {
            Files.write(folder.resolve(name), drawn.files().require(name));
        }
        spec.commandLine().getOut().println(drawn.id() + " seed " + drawn.seed() + " result " + drawn.resultHash());
        return 0;
    }
}
