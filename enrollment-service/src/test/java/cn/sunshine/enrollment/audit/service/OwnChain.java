package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.ChainHead;
import cn.sunshine.enrollment.shared.DistrictId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of a district that nobody else writes to. */
record OwnChain(DistrictId district, ApplicationEventPublisher events, TransactionTemplate transaction) {

    OwnChain(ApplicationEventPublisher events, TransactionTemplate transaction) {
        this(Happened.anyDistrict(), events, transaction);
    }

    AuditChain chain() {
        return AuditChain.of(district);
    }

    /** All in one transaction. */
    void publish(String... subjects) {
        transaction.executeWithoutResult(running -> {
            for (String subject : subjects) {
                events.publishEvent(new Happened(district, subject));
            }
        });
    }

    void publish(int entries) {
        publish(IntStream.range(0, entries).mapToObj(n -> "n" + n).toArray(String[]::new));
    }

    ChainHead exportTo(AuditExport export, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return export.write(chain(), () -> out);
        }
    }
}
