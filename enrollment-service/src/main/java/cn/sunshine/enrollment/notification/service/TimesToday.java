package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The times of which a family's messages speak: when a draw is held, until when a correction is made. A message holds no
 * times, so that it never says an old one: they are those of today, asked for once for all messages of a page.
 */
@Component
class TimesToday {

    private static final Set<MessageKind> SPEAK_OF_A_TIME =
            EnumSet.of(MessageKind.ROLL_FROZEN, MessageKind.CORRECTION_DEADLINE_MOVED);

    private final ApplicationQueries applications;
    private final SeasonQueries seasons;

    TimesToday(ApplicationQueries applications, SeasonQueries seasons) {
        this.applications = applications;
        this.seasons = seasons;
    }

    List<MessageView> toldTo(AccountId guardian, List<MessageView> messages) {
        if (messages.stream().map(MessageView::kind).noneMatch(SPEAK_OF_A_TIME::contains)) {
            return messages;
        }
        Map<UUID, ApplicationSummary> own = applications.ofGuardian(guardian).stream()
                .collect(Collectors.toMap(application -> application.id().value(), Function.identity()));
        Map<SeasonId, Optional<Phase>> draws = new HashMap<>();
        return messages.stream()
                .map(message -> told(message, own.get(message.subject()), draws))
                .toList();
    }

    private MessageView told(
            MessageView message, @Nullable ApplicationSummary about, Map<SeasonId, Optional<Phase>> draws) {
        if (about == null) {
            return message;
        }
        return switch (message.kind()) {
            case ROLL_FROZEN ->
                message.before(draws.computeIfAbsent(about.season(), this::draw).orElse(null));
            case CORRECTION_DEADLINE_MOVED -> message.correctedBy(about.correctBy());
            default -> message;
        };
    }

    private Optional<Phase> draw(SeasonId season) {
        return seasons.season(season).flatMap(found -> found.phase(PhaseKind.DRAW));
    }
}
