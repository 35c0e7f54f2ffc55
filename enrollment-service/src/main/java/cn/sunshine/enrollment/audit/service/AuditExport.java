package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.ChainHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Hands a chain out of the application, for the verifier that does not belong to it. */
@Service
public class AuditExport {

    /** Where an export goes. */
    @FunctionalInterface
    public interface Destination {

        /** Called once it is on record that the chain is exported. */
        OutputStream open() throws IOException;
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final AuditLedger ledger;
    private final ExportedEntryMapping mapping;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AuditExport(
            AuditLedger ledger,
            ExportedEntryMapping mapping,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.mapping = mapping;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Writes one JSON object per line and entry, in the order of the chain, up to the head of this moment. That it is
     * exported is an entry of its own, committed before the first line leaves: what is sent cannot be taken back.
     */
    public ChainHead write(AuditChain chain, Destination destination) throws IOException {
        ChainHead head = Objects.requireNonNull(transaction.execute(status -> announce(chain)));
        OutputStream out = destination.open();
        ledger.walk(chain, entry -> entry.seq() <= head.seq() && write(entry, out));
        return head;
    }

    private ChainHead announce(AuditChain chain) {
        ChainHead head = ledger.head(chain);
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
