package cn.sunshine.enrollment.platform.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which settings to take away instead of a stack trace. */
class UnsafeProductionAnalyzer extends AbstractFailureAnalyzer<UnsafeProductionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeProductionException cause) {
        return new FailureAnalysis(
                "生产环境中有不允许的设置，程序拒绝启动。\nThe application does not start: " + cause.getMessage() + ".",
                "删除这些设置后重新启动；演示请不要使用 production 配置。\n"
                        + "Remove these settings; to show a demo, start without the profile \"production\".",
                cause);
    }
}
