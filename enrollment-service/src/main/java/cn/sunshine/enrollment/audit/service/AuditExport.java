package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.ChainHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Hands a chain out of the application, for the verifier that does not belong to it. */
@Service
public class AuditExport {

    private final JsonMapper json = JsonMapper.builder().build();
    private final AuditLedger ledger;
    private final ExportedEntryMapping mapping;
    private final ApplicationEventPublisher events;

    AuditExport(AuditLedger ledger, ExportedEntryMapping mapping, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.mapping = mapping;
        this.events = events;
    }

    /**
     * Writes one JSON object per line and entry, in the order of the chain, up to the head of this moment. That it was
     * exported is the next entry.
     *
     * @throws UncheckedIOException if {@code out} does not take it
     */
    @Transactional
    public ChainHead write(AuditChain chain, OutputStream out) {
        ChainHead head = ledger.head(chain);
        ledger.walk(chain, entry -> entry.seq() <= head.seq() && write(entry, out));
        events.publishEvent(new AuditExported(head));
        return head;
    }

    private boolean write(AuditEntry entry, OutputStream out) {
        try {
            out.write(json.writeValueAsString(mapping.line(entry)).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            return true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
