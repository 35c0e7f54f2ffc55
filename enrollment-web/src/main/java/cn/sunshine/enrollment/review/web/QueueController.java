package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.identity.web.DistrictChoice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.Pager;
import cn.sunshine.enrollment.review.service.QueueCursor;
import cn.sunshine.enrollment.review.service.QueuePage;
import cn.sunshine.enrollment.review.service.QueueRow;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.review.service.ReviewQueries;
import cn.sunshine.enrollment.review.service.ReviewQueue;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of a district: what waits, what is mine, what is with the families, what was decided. */
@Controller
class QueueController {

    private static final int PAGE = 30;

    private final ReviewQueries queries;
    private final ReviewClaiming claiming;
    private final SchoolQueries schools;
    private final SeasonQueries seasons;
    private final DistrictChoice choice;
    private final Reviewers reviewers;

    QueueController(
            ReviewQueries queries,
            ReviewClaiming claiming,
            SchoolQueries schools,
            SeasonQueries seasons,
            DistrictChoice choice,
            Reviewers reviewers) {
        this.queries = queries;
        this.claiming = claiming;
        this.schools = schools;
        this.seasons = seasons;
        this.choice = choice;
        this.reviewers = reviewers;
    }

    @GetMapping("/review")
    String queue(
            @CurrentAccount SignedIn account,
            @RequestParam(required = false) @Nullable DistrictId district,
            @RequestParam(defaultValue = "WAITING") String list,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        QueueCursor cursor = after == null ? null : QueueCursor.parse(after).orElse(null);
        return choice.page(
                Reviewers.districts(account), district, model, one -> queue(account, one, known(list), cursor, model));
    }

    private String queue(
            SignedIn account, DistrictId district, ReviewQueue queue, @Nullable QueueCursor cursor, Model model) {
        ReviewOfficer officer = new ReviewOfficer(account.id(), district);
        String path = Reviewers.queue(account, district);
        QueuePage page = queries.queue(queue, officer, cursor, PAGE);
        model.addAttribute("queue", queue).addAttribute("queues", ReviewQueue.values());
        model.addAttribute("counts", queries.counts(officer)).addAttribute("page", page);
        model.addAttribute(
                "schools",
                schools.schools(district).stream().collect(Collectors.toMap(SchoolSummary::id, Function.identity())));
        model.addAttribute("seasons", mixed(page, district));
        model.addAttribute("path", path).addAttribute("pager", pager(path, queue, cursor, page));
        return "review/queue";
    }

    /** Takes the next case; an empty queue leads back to itself. */
    @PostMapping("/review/next")
    String next(@CurrentAccount SignedIn account, @RequestParam(required = false) @Nullable DistrictId district) {
        return reviewers
                .at(account, district)
                .map(officer -> claiming.claimNext(officer)
                        .map(id -> "/review/cases/" + id)
                        .orElseGet(() -> Reviewers.queue(account, officer.district())))
                .map(path -> "redirect:" + path)
                .orElse("redirect:/review");
    }

    /** The names of the seasons where the page has cases of several, else none: then nobody asks of which one is. */
    private Map<SeasonId, Label> mixed(QueuePage page, DistrictId district) {
        long shown = page.rows().stream().map(QueueRow::season).distinct().count();
        return shown < 2
                ? Map.of()
                : seasons.seasons(district).stream()
                        .collect(Collectors.toMap(SeasonSummary::id, QueueController::name));
    }

    private static Label name(SeasonSummary season) {
        return Label.key("common.season", season.year(), season.stage());
    }

    private static Pager pager(String path, ReviewQueue queue, @Nullable QueueCursor from, QueuePage page) {
        String list = path + (path.contains("?") ? "&" : "?") + "list=" + queue;
        return new Pager(
                from == null ? null : list,
                page.next().map(cursor -> list + "&after=" + cursor).orElse(null),
                page.rows().size(),
                null);
    }

    private static ReviewQueue known(String list) {
        for (ReviewQueue queue : ReviewQueue.values()) {
            if (queue.name().equals(list)) {
                return queue;
            }
        }
        return ReviewQueue.WAITING;
    }
}
