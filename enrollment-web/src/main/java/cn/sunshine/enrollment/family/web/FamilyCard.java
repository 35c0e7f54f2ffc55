package cn.sunshine.enrollment.family.web;

import cn.sunshine.enrollment.lottery.service.Standing;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.MessageKeys;
import cn.sunshine.enrollment.page.Tone;
import cn.sunshine.enrollment.registration.ApplicationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One child on the family's home: where it stands, what to do next, until when.
 *
 * @param school its name, or empty before one is chosen
 * @param detail the place on the waiting list, or empty
 * @param opening from when it can be done, or null where it can be done now
 * @param deadline until when something is to be done, or null
 * @param path where it is done, or null where nothing is to be done
 * @param standing in the draw whose frozen roll has the child, or null
 */
record FamilyCard(
        ApplicationId id,
        String child,
        FamilyState state,
        String school,
        String detail,
        @Nullable Instant opening,
        @Nullable Instant deadline,
        @Nullable String path,
        @Nullable Standing standing) {

    FamilyCard in(Standing draw) {
        return new FamilyCard(id, child, state, school, detail, opening, deadline, path, draw);
    }

    FamilyCard from(Instant opens) {
        return new FamilyCard(id, child, state, school, detail, opens, deadline, path, standing);
    }

    public Tone tone() {
        return state.tone();
    }

    public Label sentence() {
        return Label.key(MessageKeys.of(state), school, detail);
    }

    public Label next() {
        return Label.key(MessageKeys.of(state) + ".next");
    }

    /** Whether what can be done is what to do next; else it is there for who looks for it. */
    public boolean urges() {
        return path != null && !state.givesUp();
    }

    public Label action() {
        return Label.key(MessageKeys.of(state) + ".action");
    }
}
