package cn.sunshine.enrollment.benchmark;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** R1 and R8: what writes, beside a plain program with the same pool that writes the same. */
@ApplicationTest
abstract class WriteRatios {

    private final Comparison comparison;

    WriteRatios(Comparison comparison) {
        this.comparison = comparison;
    }

    @Test
    void LOD_07_comparesASubmissionWithItsBareStatements(
            @Autowired RegistrationFixtures fixtures, @Autowired DataSource pool) throws Exception {
        SubmissionRatio ratio = new SubmissionRatio(fixtures, pool);
        comparison.shorter().print("R1 submission / its statements over JDBC", ratio.submission(), ratio.statements());
    }

    @Test
    void LOD_07_comparesAChainedEntryWithAPlainInsert(
            @Autowired ApplicationEventPublisher events,
            @Autowired TransactionTemplate transaction,
            @Autowired DataSource pool)
            throws Exception {
        AuditRatio ratio = new AuditRatio();
        comparison.print("R8 chained entry / plain insert", ratio.chained(events, transaction), ratio.plain(pool));
    }
}
