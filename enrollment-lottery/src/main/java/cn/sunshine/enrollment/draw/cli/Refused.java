package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import picocli.CommandLine;

/** Says in one line what was refused, why and where; anything unforeseen keeps its stack trace. */
final class Refused implements CommandLine.IExecutionExceptionHandler {

    /** Without these nothing could begin, so whoever typed the command reads it in Chinese too. */
    private static final Map<RefusalCode, String> KINDS = Map.of(
            RefusalCode.MISSING_FILE, "找不到文件",
            RefusalCode.INVALID_ZIP, "不是完好的 zip 压缩包",
            RefusalCode.TOO_LARGE, "文件太大");

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        line.getErr().println("refused: " + words(failure));
        return Main.REFUSED;
    }

    private static String words(Exception failure) throws Exception {
        if (failure instanceof DrawRefusedException refused) {
            String kind = KINDS.get(refused.code());
            String said = String.valueOf(refused.getMessage());
            return kind == null ? said : said + " " + kind;
        }
        if (failure instanceof FileSystemException fault) {
            return kind(fault) + ": " + fault.getFile();
        }
        if (failure instanceof IOException) {
            return "cannot be read 无法读取: " + failure.getMessage();
        }
        throw failure;
    }

    private static String kind(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "file not found 找不到文件";
        }
        return fault instanceof AccessDeniedException ? "not readable 没有读取权限" : "cannot be read 无法读取";
    }
}
