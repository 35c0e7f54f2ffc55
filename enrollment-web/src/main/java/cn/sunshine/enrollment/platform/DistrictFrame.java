package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.page.Hotline;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.SeasonBanner;
import cn.sunshine.enrollment.page.SiteDetails;
import cn.sunshine.enrollment.page.SiteFrame;
import cn.sunshine.enrollment.page.Tone;
import cn.sunshine.enrollment.page.Wording;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The frame of every page, from the one district of the installation. An installation with several shows the name of none
 * of them, and the hotlines of the first, which answers for all until a district's own page is open.
 */
@Component
class DistrictFrame implements SiteFrame {

    private final SeasonQueries seasons;
    private final OpenPhases open;
    private final SeasonClock clock;
    private final Wording wording;
    private final ObjectProvider<PassingNotice> notices;
    private final boolean demo;

    DistrictFrame(
            SeasonQueries seasons,
            OpenPhases open,
            SeasonClock clock,
            Wording wording,
            ObjectProvider<PassingNotice> notices,
            @Value("${enrollment.demo.enabled:false}") boolean demo) {
        this.seasons = seasons;
        this.open = open;
        this.clock = clock;
        this.wording = wording;
        this.notices = notices;
        this.demo = demo;
    }

    @Override
    public SiteDetails details(Locale language) {
        List<DistrictSummary> districts = seasons.firstTwoDistricts();
        if (districts.isEmpty()) {
            return SiteDetails.unknown(demo);
        }
        DistrictSummary first = districts.get(0);
        return new SiteDetails(
                districts.size() == 1 ? first.name().in(language) : null,
                new Hotline(first.hotlines().inquiries(), null),
                new Hotline(first.hotlines().supervision(), null),
                demo,
                districts.size() == 1
                        ? notice().or(() -> banner(first, language)).orElse(null)
                        : null,
                List.of());
    }

    private Optional<SeasonBanner> notice() {
        return notices.stream()
                .flatMap(notice -> notice.sentence().stream())
                .findFirst()
                .map(sentence -> new SeasonBanner(Tone.WAITING, sentence, null, null));
    }

    Optional<SeasonBanner> banner(DistrictSummary district, Locale language) {
        Instant now = clock.instant();
        List<SeasonSummary> all = seasons.seasons(district.id());
        return MarkedPhase.of(all, now, this::isHeld)
                .map(marked ->
                        withOthers(banner(marked, now, language), marked.others(all, now, this::isHeld), language));
    }

    /** What goes on besides is named too: whose child it is about would take the one phase for all there is. */
    private SeasonBanner withOthers(SeasonBanner banner, List<MarkedPhase> others, Locale language) {
        if (others.isEmpty()) {
            return banner;
        }
        String names = others.stream()
                .map(other -> wording.text(other.name(), language))
                .collect(Collectors.joining(wording.text(Label.key("platform.banner.comma"), language)));
        return new SeasonBanner(banner.tone(), banner.text(), "/", Label.key("platform.banner.others", names));
    }

    /** A phase whose window is open may still be held back, as registration is until the schools are public. */
    private SeasonBanner banner(MarkedPhase marked, Instant now, Locale language) {
        Phase phase = marked.phase();
        if (!phase.isOpen(now)) {
            return banner(Tone.INFO, "platform.banner.next", marked, wording.dateTime(phase.from(), language));
        }
        return isHeld(marked)
                ? banner(Tone.INFO, "platform.banner.held", marked, "")
                : banner(Tone.SUCCESS, "platform.banner.open", marked, wording.dateTime(phase.to(), language));
    }

    private boolean isHeld(MarkedPhase marked) {
        return !open.isOpen(marked.season(), marked.phase().kind());
    }

    private static SeasonBanner banner(Tone tone, String key, MarkedPhase marked, String moment) {
        Label text = Label.key(key, marked.season().stage(), marked.phase().kind(), moment);
        return new SeasonBanner(tone, text, null, null);
    }
}
