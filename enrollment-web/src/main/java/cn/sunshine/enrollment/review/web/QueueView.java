package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.Pager;
import cn.sunshine.enrollment.review.service.QueueCounts;
import cn.sunshine.enrollment.review.service.QueueCursor;
import cn.sunshine.enrollment.review.service.QueuePage;
import cn.sunshine.enrollment.review.service.QueueRow;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.review.service.ReviewQueries;
import cn.sunshine.enrollment.review.service.ReviewQueue;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the queue: one of its lists, and how long each of them is. */
@Component
class QueueView {

    private static final int PAGE = 30;

    private final ReviewQueries queries;
    private final SchoolQueries schools;
    private final SeasonQueries seasons;

    QueueView(ReviewQueries queries, SchoolQueries schools, SeasonQueries seasons) {
        this.queries = queries;
        this.schools = schools;
        this.seasons = seasons;
    }

    String fill(SignedIn account, DistrictId district, ReviewQueue queue, @Nullable QueueCursor cursor, Model model) {
        ReviewOfficer officer = new ReviewOfficer(account.id(), district);
        String path = Reviewers.queue(account, district);
        QueuePage page = queries.queue(queue, officer, cursor, PAGE);
        model.addAttribute("reviewed", district)
                .addAttribute("queue", queue)
                .addAttribute("queues", ReviewQueue.values());
        QueueCounts counts = queries.counts(officer);
        model.addAttribute("counts", counts).addAttribute("page", page);
        model.addAttribute("nothingTaken", NothingTaken.of(counts));
        model.addAttribute("schools", schools.byId(district));
        model.addAttribute("lostNumbersPath", Reviewers.lostNumbers(account, district));
        model.addAttribute("seasons", mixed(page, district));
        model.addAttribute("path", path).addAttribute("pager", pager(path, queue, cursor, page));
        return "review/queue";
    }

    /** The names of the seasons where the page has cases of several, else none: then nobody asks of which one is. */
    private Map<SeasonId, Label> mixed(QueuePage page, DistrictId district) {
        long shown = page.rows().stream().map(QueueRow::season).distinct().count();
        return shown < 2
                ? Map.of()
                : seasons.seasons(district).stream().collect(Collectors.toMap(SeasonSummary::id, QueueView::name));
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
}
