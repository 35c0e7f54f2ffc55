package cn.sunshine.enrollment.catchment;

import org.springframework.modulith.NamedInterface;

/** Why something was refused; each has its words in the message bundles. */
@NamedInterface("api")
public enum CatchmentRefusal {
    NOTHING_CHANGED,
    NOT_PUBLISHED,
    OUTSIDE_DISTRICT,
    /** A private school takes children by no address: its rule would take homes out of the public catchments. */
    PRIVATE_SCHOOL,
    /** Somebody drafted or marked a rule, or published, after the publisher's page was made: he publishes nothing he has not seen. */
    CHANGED_MEANWHILE,
    /** A draft was published, or a mark was put in force, after the page was made: to delete the one is not to repeal the other. */
    RULE_CHANGED_MEANWHILE
}
