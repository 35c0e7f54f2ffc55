package cn.sunshine.enrollment.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of an application that lie with the family again, and what it is asked to do with them; mostly nothing. */
@Embeddable
public class Returned {

    @Embedded
    private @Nullable Correction correction;

    @ElementCollection
    @CollectionTable(name = "application_correction_item", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "item")
    @Enumerated(EnumType.STRING)
    private Set<CorrectionItem> items = new HashSet<>();

    protected Returned() {}

    void ask(Set<CorrectionItem> parts, Correction asked) {
        items.addAll(parts);
        correction = asked;
    }

    void add(CorrectionItem part) {
        items.add(part);
    }

    void until(Instant deadline) {
        correction = correction == null ? null : new Correction(correction.note(), deadline);
    }

    void close() {
        items.clear();
        correction = null;
    }

    boolean has(CorrectionItem part) {
        return items.contains(part);
    }

    boolean isOverdue(Instant at) {
        return correction != null && !at.isBefore(correction.deadline());
    }

    public Optional<Correction> correction() {
        return Optional.ofNullable(correction);
    }

    public Set<CorrectionItem> items() {
        return items.isEmpty() ? Set.of() : EnumSet.copyOf(items);
    }
}
