package cn.sunshine.enrollment.platform.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which role to give to the application. */
class OwnersRightsAnalyzer extends AbstractFailureAnalyzer<OwnersRightsException> {

    private static final String ACTION = """
        请按 docs/operations-database.md 建立两个数据库角色：结构迁移使用表的所有者（spring.flyway.user），应用使用权限较少的角色\
        （spring.datasource.username），两者不得互为成员，然后重新启动。
        Make two roles as docs/operations-database.md says, the owner for migrations (spring.flyway.user) and one with fewer \
        rights for the application (spring.datasource.username), neither a member of the other, and start again.\
        """;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OwnersRightsException cause) {
        return new FailureAnalysis(
                "应用的数据库角色可以改动审计日志或表结构，生产环境拒绝启动。\nThe application does not start in production: " + cause.getMessage()
                        + ".",
                ACTION,
                cause);
    }
}
