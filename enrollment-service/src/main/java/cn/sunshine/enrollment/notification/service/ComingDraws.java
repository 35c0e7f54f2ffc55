package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * When the draws are held of which a family's messages speak. A message holds no times, so that it never says an old one:
 * they are those of the calendar today, asked for once for all messages of a page.
 */
@Component
class ComingDraws {

    private final ApplicationQueries applications;
    private final SeasonQueries seasons;

    ComingDraws(ApplicationQueries applications, SeasonQueries seasons) {
        this.applications = applications;
        this.seasons = seasons;
    }

    List<MessageView> toldTo(AccountId guardian, List<MessageView> messages) {
        if (messages.stream().noneMatch(ComingDraws::speaksOfADraw)) {
            return messages;
        }
        Map<UUID, SeasonId> seasonOf = applications.ofGuardian(guardian).stream()
                .collect(Collectors.toMap(own -> own.id().value(), ApplicationSummary::season));
        Map<SeasonId, Optional<Phase>> draws = new HashMap<>();
        return messages.stream()
                .map(message -> speaksOfADraw(message)
                        ? message.before(Optional.ofNullable(seasonOf.get(message.subject()))
                                .flatMap(season -> draws.computeIfAbsent(season, this::draw))
                                .orElse(null))
                        : message)
                .toList();
    }

    private Optional<Phase> draw(SeasonId season) {
        return seasons.season(season).flatMap(found -> found.phase(PhaseKind.DRAW));
    }

    private static boolean speaksOfADraw(MessageView message) {
        return message.kind() == MessageKind.ROLL_FROZEN;
    }
}
