package cn.sunshine.enrollment.platform.operator;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator where a command belongs instead of a stack trace. */
class StrayCommandAnalyzer extends AbstractFailureAnalyzer<StrayCommandException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StrayCommandException cause) {
        return new FailureAnalysis(
                "命令只能作为启动参数给出，程序拒绝启动。\nThe application does not start: " + cause.getMessage()
                        + ", and a command is taken from the arguments alone.",
                "请删除这一设置；要执行命令，请在启动参数中写 --enrollment.command=<命令>。\n"
                        + "Remove that setting; to give a command, start with --enrollment.command=<command>.",
                cause);
    }
}
