package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawRules;
import java.util.Optional;

/** The rounds of IA and AR. */
final class Rounds {

    private Rounds() {}

    /** How many choices count in one round; empty for mechanisms without rounds. */
    static Optional<Integer> choicesPerRound(DrawRules rules) {
        return rules.mechanism() == DrawMechanism.IA ? Optional.of(1) : rules.choicesPerRound();
    }

    /** The round, from 1, in which a choice, from 0, counts. */
    static int of(int choice, int perRound) {
        return choice / perRound + 1;
    }
}
