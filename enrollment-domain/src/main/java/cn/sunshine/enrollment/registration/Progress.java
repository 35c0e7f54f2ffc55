package cn.sunshine.enrollment.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where an application stands, how it came there, and whether a frozen roll holds it there. */
@Embeddable
class Progress {

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status = ApplicationStatus.DRAFT;

    @ElementCollection
    @CollectionTable(name = "application_step", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    private boolean enlisted;

    protected Progress() {}

    void move(ApplicationStatus next, StepKind step, Instant at) {
        status = next;
        steps.add(new Step(step, at));
    }

    void enlist() {
        enlisted = true;
    }

    void strike() {
        enlisted = false;
    }

    /** Whether the latest submission answered a return for correction. */
    boolean isResubmitted() {
        return steps.stream()
                .map(Step::kind)
                .filter(kind -> kind == StepKind.SUBMITTED || kind == StepKind.RESUBMITTED)
                .reduce((earlier, later) -> later)
                .filter(kind -> kind == StepKind.RESUBMITTED)
                .isPresent();
    }

    ApplicationStatus status() {
        return status;
    }

    boolean isEnlisted() {
        return enlisted;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
