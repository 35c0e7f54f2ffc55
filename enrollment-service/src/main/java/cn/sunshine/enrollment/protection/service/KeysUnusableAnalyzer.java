package cn.sunshine.enrollment.protection.service;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what is wrong with the keys instead of a stack trace. */
class KeysUnusableAnalyzer extends AbstractFailureAnalyzer<KeysUnusableException> {

    private static final String ACTION = """
            把原来的密钥交还给本程序:设置 enrollment.protection.key-file 指向密钥文件,或设置 enrollment.protection.sealing-keys.<编号>、current-key 与 index-key(各为 32 字节的 Base64)。
            密钥若已遗失,库中的个人信息不能恢复;请连同备份的密钥一起恢复数据库,不要换一套新密钥。
            Give the application the keys this database was written with: enrollment.protection.key-file, or \
            enrollment.protection.sealing-keys.<number>, current-key and index-key (32 bytes each, Base64). \
            Without them personal data cannot be opened; do not replace them by new ones.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysUnusableException cause) {
        String description =
                "个人信息的密钥不可用,程序拒绝启动。\nThe keys of personal data cannot be used, so the application does not start: "
                        + cause.getMessage() + ".";
        return new FailureAnalysis(description, ACTION, cause);
    }
}
