package cn.sunshine.enrollment.draw.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reads problems from standard input. A problem that is refused is a result; the exit code stays 0. */
abstract class ProblemCommand implements Callable<Integer>, ProblemLines.Solver {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final InputStream in;

    ProblemCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        new ProblemLines(this).run(in, spec.commandLine().getOut());
        return 0;
    }
}
