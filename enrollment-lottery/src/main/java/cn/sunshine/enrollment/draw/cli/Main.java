package cn.sunshine.enrollment.draw.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the engine: anybody can recompute a draw with it, offline. */
@Command(
        name = "enrollment-lottery",
        description = "Draws and verifies; docs/lottery-protocol.md says what it computes.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CommitCommand.class,
            DrawCommand.class,
            VerifyCommand.class,
            AssignCommand.class,
            ApportionCommand.class,
            CityRuleCommand.class,
            ClassesCommand.class,
            BenchmarkCommand.class
        })
public final class Main {

    /** Exit code for input that was refused. */
    static final int REFUSED = 2;

    /** Exit code for what nobody foresaw: never the 1 of a draw that failed, which a script acts on. */
    static final int BROKEN = 3;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(utf8(System.out), utf8(System.err), arguments));
    }

    /** The texts are Chinese whatever the locale of the shell is. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /**
     * Runs one command; 0 is success, 1 a verification that failed, 2 refused input or a wrong command line, 3 a fault of the
     * program or its machine.
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler(new Refused());
        try {
            return line.execute(arguments);
        } catch (Error broken) {
            // too little memory, as a rule; left alone, Java would leave with 1
            return Refused.broken(broken, err);
        }
    }
}
