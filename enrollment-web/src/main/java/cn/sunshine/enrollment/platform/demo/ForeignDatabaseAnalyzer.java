package cn.sunshine.enrollment.platform.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started a demo beside real data how to start without it. */
class ForeignDatabaseAnalyzer extends AbstractFailureAnalyzer<ForeignDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ForeignDatabaseException cause) {
        return new FailureAnalysis(
                "这个数据库不是演示生成的，演示不会在上面启动。\n" + "The application does not start: the demo is switched on, but "
                        + cause.getMessage() + ".",
                "正式使用请加上 --spring.profiles.active=production；演示请换一个空的数据库。\n"
                        + "Start with the profile \"production\", or give the demo an empty database of its own.",
                cause);
    }
}
