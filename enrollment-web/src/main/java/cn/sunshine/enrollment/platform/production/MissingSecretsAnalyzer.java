package cn.sunshine.enrollment.platform.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which settings to give instead of a stack trace about the first of them. */
class MissingSecretsAnalyzer extends AbstractFailureAnalyzer<MissingSecretsException> {

    private static final String ACTION = """
        请以环境变量或挂载的配置文件提供这些设置后重新启动；每一项的含义与取得办法见 docs/operations.md“Secrets”一节。
        Give these settings as environment variables or in a mounted file and start again; what each of them is and how \
        to make it stands in docs/operations.md, section "Secrets".\
        """;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSecretsException cause) {
        return new FailureAnalysis(
                "生产环境缺少以下设置，程序拒绝启动。\nThe application does not start in production without: " + cause.getMessage() + ".",
                ACTION,
                cause);
    }
}
