package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.MessageKeys;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.SchoolOffer;
import cn.sunshine.enrollment.registration.service.SchoolOffers;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The offered schools as cards, each saying why it stands where it stands. */
@Component
class SchoolChoices {

    private final SchoolOffers offers;

    SchoolChoices(SchoolOffers offers) {
        this.offers = offers;
    }

    List<Choice> of(ApplicationId application, AccountId guardian, Locale locale) {
        return offers.offers(application, guardian).stream()
                .map(offer -> new Choice(
                        offer.school().id().toString(),
                        Label.data(offer.school().profile().name().in(locale)),
                        why(offer)))
                .toList();
    }

    private static Label why(SchoolOffer offer) {
        RuleView rule = offer.rule();
        String key = "registration.school." + MessageKeys.of(offer.basis());
        return rule == null ? Label.key(key, offer.seats()) : Label.key(key, offer.seats(), rule.source());
    }
}
