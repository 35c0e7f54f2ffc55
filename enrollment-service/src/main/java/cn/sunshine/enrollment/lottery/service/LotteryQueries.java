package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawNotFoundException;
import cn.sunshine.enrollment.lottery.DrawNumber;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.lottery.Lot;
import cn.sunshine.enrollment.lottery.RollEntries;
import cn.sunshine.enrollment.lottery.RollEntry;
import cn.sunshine.enrollment.lottery.RollNumber;
import cn.sunshine.enrollment.lottery.RollOutcome;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of draws. */
@Service
@Transactional(readOnly = true)
public class LotteryQueries {

    private final Draws draws;
    private final RollEntries entries;

    LotteryQueries(Draws draws, RollEntries entries) {
        this.draws = draws;
        this.entries = entries;
    }

    public List<DrawView> draws(DistrictId district) {
        return draws.ofDistrict(district).stream().map(DrawView::of).toList();
    }

    public List<DrawView> attempts(SeasonId season, SchoolId school) {
        return draws.attempts(season, school).stream().map(DrawView::of).toList();
    }

    public Optional<DrawView> draw(DrawId id) {
        return draws.findById(id).map(DrawView::of);
    }

    public Optional<DrawView> draw(DrawNumber number) {
        return draws.findByNumber(number).map(DrawView::of);
    }

    /** How the child of an application stands in the draw that stands; given-up attempts do not count. */
    public Optional<Standing> standingOf(ApplicationId application) {
        return entries.ofApplication(application).stream()
                .flatMap(entry -> draws.findById(new DrawId(entry.id().draw())).stream()
                        .filter(draw -> draw.status() != DrawStatus.ABORTED)
                        .map(draw -> standing(draw, entry)))
                .findFirst();
    }

    /** How a public number stands in a draw. */
    public Optional<Standing> standingOf(DrawNumber number, RollNumber child) {
        return draws.findByNumber(number)
                .flatMap(draw -> entries.find(draw.id().value(), child).map(entry -> standing(draw, entry)));
    }

    /** Everybody a computed draw decided about, by rank. */
    public List<DrawnChild> drawn(DrawId id) {
        Draw draw = draws.findById(id).orElseThrow(() -> DrawNotFoundException.of(id));
        List<RollEntry> byRank = entries.ofDraw(id.value()).stream()
                .sorted(Comparator.comparingInt(entry -> lot(entry).rank()))
                .toList();
        int[] admitted = {0};
        return byRank.stream()
                .map(entry -> drawn(entry, isAdmitted(entry) && ++admitted[0] > draw.capacity()))
                .toList();
    }

    private static DrawnChild drawn(RollEntry entry, boolean overPlan) {
        return new DrawnChild(entry.application(), entry.child(), entry.guardian(), lot(entry), overPlan);
    }

    private static boolean isAdmitted(RollEntry entry) {
        return lot(entry).outcome() == RollOutcome.ADMITTED;
    }

    private static Lot lot(RollEntry entry) {
        return entry.lot().orElseThrow();
    }

    private static Standing standing(Draw draw, RollEntry entry) {
        boolean released = draw.status() == DrawStatus.RELEASED;
        return new Standing(
                draw.id(),
                draw.number(),
                draw.status(),
                !draw.sharingASecret().isEmpty(),
                entry.number(),
                released ? entry.lot().orElse(null) : null);
    }
}
