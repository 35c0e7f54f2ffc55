package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.service.DrawView;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Optional;

/** What a draw waits for from one holder of a secret; the two others have turns of their own. */
enum HolderTurn {
    COMMIT,
    REVEAL;

    /** Empty where this officer holds no secret of the draw, or has nothing to do now. */
    static Optional<HolderTurn> of(DrawView draw, AccountId officer) {
        return share(draw, officer).flatMap(own -> of(draw.status(), own));
    }

    /** The officer's own share of the seed. */
    static Optional<DrawOfficer> share(DrawView draw, AccountId officer) {
        return draw.officers().stream()
                .filter(holder -> holder.account().equals(officer))
                .findFirst();
    }

    private static Optional<HolderTurn> of(DrawStatus status, DrawOfficer own) {
        if (status == DrawStatus.FROZEN && !own.hasCommitted()) {
            return Optional.of(COMMIT);
        }
        return status == DrawStatus.THROWN && !own.hasRevealed() ? Optional.of(REVEAL) : Optional.empty();
    }
}
