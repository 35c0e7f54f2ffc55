package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditEntry;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A page of a chain for somebody to read. Its entries tell from where families came, so that they were read is an entry of
 * its own; whose district it is, the caller has checked.
 */
@Service
public class AuditReading {

    private final AuditQueries queries;
    private final ApplicationEventPublisher events;

    AuditReading(AuditQueries queries, ApplicationEventPublisher events) {
        this.queries = queries;
        this.events = events;
    }

    @Transactional
    public AuditPage page(AuditSearch search) {
        AuditPage page = queries.pageOfMore(search);
        List<AuditEntry> shown = page.entries();
        if (!shown.isEmpty()) {
            long first = shown.get(shown.size() - 1).seq();
            events.publishEvent(
                    new AuditRead(search.chain(), first, shown.get(0).seq()));
        }
        return page;
    }
}
