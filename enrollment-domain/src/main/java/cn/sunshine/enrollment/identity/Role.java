package cn.sunshine.enrollment.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** The nine roles. Who holds one, holds it within a {@link Reach}. */
@NamedInterface("api")
public enum Role {
    GUARDIAN(Reach.FAMILY),
    SCHOOL_OFFICER(Reach.SCHOOL),
    DISTRICT_REVIEWER(Reach.DISTRICT),
    CATCHMENT_PUBLISHER(Reach.DISTRICT),
    LOTTERY_ADMINISTRATOR(Reach.DISTRICT),
    WITNESS(Reach.DISTRICT),
    DISTRICT_ADMINISTRATOR(Reach.DISTRICT_OR_ALL),
    SUPERVISOR(Reach.DISTRICT_OR_ALL),
    AUDITOR(Reach.DISTRICT_OR_ALL);

    private static final List<Set<Role>> DUTIES_TO_SEPARATE = List.of(
            EnumSet.of(LOTTERY_ADMINISTRATOR, WITNESS),
            // who makes quota or roster neither draws from it nor watches the draw
            EnumSet.of(LOTTERY_ADMINISTRATOR, DISTRICT_ADMINISTRATOR),
            EnumSet.of(LOTTERY_ADMINISTRATOR, DISTRICT_REVIEWER),
            EnumSet.of(WITNESS, DISTRICT_ADMINISTRATOR),
            EnumSet.of(WITNESS, DISTRICT_REVIEWER),
            // who sets the bounds of a decision does not decide on a family within them
            EnumSet.of(DISTRICT_REVIEWER, DISTRICT_ADMINISTRATOR),
            EnumSet.of(DISTRICT_REVIEWER, CATCHMENT_PUBLISHER));

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether this role is given by an administrator; a guardian's is not. */
    public boolean isGranted() {
        return reach != Reach.FAMILY;
    }

    /** Whether one account may not hold both: separation of duties. An auditor holds nothing else. */
    public boolean excludes(Role other) {
        if (this == other) {
            return false;
        }
        boolean alone = this == AUDITOR || other == AUDITOR || this == GUARDIAN || other == GUARDIAN;
        return alone || DUTIES_TO_SEPARATE.stream().anyMatch(pair -> pair.contains(this) && pair.contains(other));
    }

    /** The roles an administrator can give. */
    public static List<Role> granted() {
        return Arrays.stream(values()).filter(Role::isGranted).toList();
    }
}
