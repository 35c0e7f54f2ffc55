package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.service.DrawView;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import java.util.Optional;

/** What a draw waits for from one holder of a secret; the two others have turns of their own. */
enum HolderTurn {
    COMMIT,
    REVEAL;

    /** Empty where this officer holds no secret of the draw, or has nothing to do now. */
    static Optional<HolderTurn> of(DrawView draw, AccountId officer) {
        return share(draw, officer).filter(own -> !draw.withoutOutcome()).flatMap(own -> of(draw.status(), own));
    }

    /** The officer's own share of the seed. */
    static Optional<DrawOfficer> share(DrawView draw, AccountId officer) {
        return draw.officers().stream()
                .filter(holder -> holder.account().equals(officer))
                .findFirst();
    }

    /**
     * Whose secret this officer can open from its sealed duplicate now, to choose from: the keeper does when his own is open,
     * and nobody else ever.
     */
    static List<Choice> duplicates(DrawView draw, AccountId officer) {
        DrawOfficer keeper = draw.keeper();
        boolean now = draw.status() == DrawStatus.THROWN
                && !draw.withoutOutcome()
                && keeper.hasRevealed()
                && keeper.account().equals(officer);
        return draw.officers().stream()
                .filter(holder -> now && !holder.hasRevealed())
                .map(holder -> Choice.of(holder.account().toString(), Label.data(holder.title())))
                .toList();
    }

    private static Optional<HolderTurn> of(DrawStatus status, DrawOfficer own) {
        if (status == DrawStatus.FROZEN && !own.hasCommitted()) {
            return Optional.of(COMMIT);
        }
        return status == DrawStatus.THROWN && !own.hasRevealed() ? Optional.of(REVEAL) : Optional.empty();
    }
}
