package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import java.io.IOException;
import picocli.CommandLine;

/** Says in one line what was refused and where; anything unforeseen keeps its stack trace. */
final class Refused implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(failure instanceof DrawRefusedException) && !(failure instanceof IOException)) {
            throw failure;
        }
        line.getErr().println("refused: " + failure.getMessage());
        return Main.REFUSED;
    }
}
