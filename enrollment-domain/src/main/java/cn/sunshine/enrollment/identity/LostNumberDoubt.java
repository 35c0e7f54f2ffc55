package cn.sunshine.enrollment.identity;

import org.springframework.modulith.NamedInterface;

/** Why the second officer does not approve. */
@NamedInterface("api")
public enum LostNumberDoubt {
    /** The paper did not show who stood at the counter. */
    PAPER_UNCLEAR,
    /** It was not the guardian of the application. */
    NOT_THE_GUARDIAN,
    /** The new number is somebody else's. */
    NUMBER_OF_ANOTHER,
    /** The old number is still in the family's hands. */
    NUMBER_IN_USE,
    /** Begun by mistake. */
    MISTAKEN
}
