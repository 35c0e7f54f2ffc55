package cn.sunshine.enrollment.platform.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator why a demo's database is no beginning, and what is. */
class DemoDatabaseAnalyzer extends AbstractFailureAnalyzer<DemoDatabaseException> {

    private static final String ACTION = """
        请为正式使用准备一个空的数据库（spring.datasource.url），内置数据库则另选目录（enrollment.embedded-postgres.directory），\
        再按 docs/operations.md“First installation”一节建立区（县）和管理员。
        Give production an empty database of its own (spring.datasource.url; with the embedded one another \
        enrollment.embedded-postgres.directory) and go on with docs/operations.md, section "First installation".\
        """;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoDatabaseException cause) {
        return new FailureAnalysis(
                "这个数据库是演示生成的，其中有密码公开的演示账号，生产环境拒绝启动。\nThe application does not start in production: "
                        + cause.getMessage() + ", and holds accounts whose passwords everybody can read.",
                ACTION,
                cause);
    }
}
