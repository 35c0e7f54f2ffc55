package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Shown;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a school enrolls in a season. Every school of the stage does, and registration waits for it, unless the district
 * says why it does not, as of one that was closed or is being rebuilt.
 */
@Entity
public class Participation implements Shown {

    @EmbeddedId
    private ParticipationId id;

    @Embedded
    private @Nullable Absence absence;

    private int changes;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Participation() {}

    private Participation(ParticipationId id) {
        this.id = id;
    }

    public static Participation of(SchoolId school, SeasonId season) {
        return new Participation(new ParticipationId(school, season));
    }

    /** From now on it does not enroll, and nobody waits for it. */
    public void decline(Absence declared) {
        absence = declared;
        changes++;
    }

    /** It enrolls after all. */
    public void resume() {
        absence = null;
        changes++;
    }

    /** Empty where it enrolls. */
    public Optional<Absence> absence() {
        return Optional.ofNullable(absence);
    }

    public SchoolId school() {
        return id.school();
    }

    @Override
    public int state() {
        return changes;
    }

    @Override
    public SchoolRefusedException changedMeanwhile() {
        return SchoolRefusedException.of(SchoolRefusal.CHANGED_MEANWHILE, id.school());
    }
}
