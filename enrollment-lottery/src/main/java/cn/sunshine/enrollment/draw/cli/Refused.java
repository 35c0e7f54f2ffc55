package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Says in one line what was refused, why and where; of anything unforeseen, that nothing was found out. */
final class Refused implements CommandLine.IExecutionExceptionHandler {

    /** Without these nothing could begin, so whoever typed the command reads it in Chinese too. */
    private static final Map<RefusalCode, String> KINDS = Map.of(
            RefusalCode.MISSING_FILE, "找不到文件",
            RefusalCode.INVALID_ZIP, "不是完好的 zip 压缩包",
            RefusalCode.TOO_LARGE, "文件太大");

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        Optional<String> words = words(failure);
        if (words.isEmpty()) {
            return broken(failure, line.getErr());
        }
        line.getErr().println("refused: " + words.get());
        return Main.REFUSED;
    }

    /** A crash says nothing of a draw: its trace for whoever mends the program, and a word for whoever ran it. */
    static int broken(Throwable failure, PrintWriter err) {
        failure.printStackTrace(err);
        err.println("broken off 程序出错中断: nothing was found out, for or against the draw 没有得出结论，既不说明派位有问题，也不说明没有问题");
        return Main.BROKEN;
    }

    private static Optional<String> words(Exception failure) {
        if (failure instanceof DrawRefusedException refused) {
            String kind = KINDS.get(refused.code());
            String said = String.valueOf(refused.getMessage());
            return Optional.of(kind == null ? said : said + " " + kind);
        }
        if (failure instanceof FileSystemException fault) {
            return Optional.of(kind(fault) + ": " + fault.getFile());
        }
        if (failure instanceof IOException) {
            return Optional.of("cannot be read 无法读取: " + failure.getMessage());
        }
        return Optional.empty();
    }

    private static String kind(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "file not found 找不到文件";
        }
        return fault instanceof AccessDeniedException ? "not readable 没有读取权限" : "cannot be read 无法读取";
    }
}
