package cn.sunshine.enrollment.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was handed in: every submission word for word, under a number that stays from the first one on. */
@Embeddable
public class Filing {

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "number"))
    private @Nullable ApplicationNumber number;

    @Embedded
    private @Nullable CatchmentFinding catchment;

    @ElementCollection
    @CollectionTable(name = "application_submission", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<Submission> submissions = new ArrayList<>();

    protected Filing() {}

    void add(ApplicationNumber assigned, CatchmentFinding finding, Submission submission) {
        number = number == null ? assigned : number;
        catchment = finding;
        submissions.add(submission);
    }

    Optional<Submission> by(UUID key) {
        return submissions.stream()
                .filter(submission -> submission.key().equals(key))
                .findFirst();
    }

    /** Which of the submissions it is, from 0. */
    public int position(Submission submission) {
        return submissions.indexOf(submission);
    }

    public @Nullable ApplicationNumber number() {
        return number;
    }

    /** What the catchments said at the latest submission. */
    public @Nullable CatchmentFinding catchment() {
        return catchment;
    }

    public Optional<Submission> latest() {
        return submissions.isEmpty() ? Optional.empty() : Optional.of(submissions.get(round() - 1));
    }

    /** The submission before the latest. */
    public Optional<Submission> previous() {
        return round() < 2 ? Optional.empty() : Optional.of(submissions.get(round() - 2));
    }

    /** How often it was submitted; each submission begins another round with the officers. */
    public int round() {
        return submissions.size();
    }
}
