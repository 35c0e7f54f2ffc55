package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.catchment.web.DivisionChoices;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.MessageKeys;
import cn.sunshine.enrollment.registration.CatchmentBasis;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.registration.service.SchoolOffer;
import cn.sunshine.enrollment.registration.service.SchoolOffers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The offered schools as cards, each saying why it stands where it stands, and the address by which they were looked up. */
@Component
class SchoolChoices {

    private final SchoolOffers offers;
    private final DivisionChoices divisions;

    SchoolChoices(SchoolOffers offers, DivisionChoices divisions) {
        this.offers = offers;
        this.divisions = divisions;
    }

    /**
     * @param address by which they were looked up; empty where the family has written none yet
     * @param changeable whether the family may write another address
     * @param unknown whether no rule of any school knows the address: more often than not there is a slip in it
     */
    record Offered(List<Choice> cards, String address, boolean changeable, boolean unknown) {}

    Offered of(FamilyApplication application, Locale locale) {
        List<SchoolOffer> offered = offers.offers(application);
        return new Offered(
                offered.stream().map(offer -> card(offer, locale)).toList(),
                Optional.ofNullable(application.address())
                        .map(home -> divisions.line(home, locale))
                        .orElse(""),
                application.open().contains(CorrectionItem.ADDRESS),
                offered.stream().anyMatch(offer -> offer.basis() == CatchmentBasis.MANUAL));
    }

    private static Choice card(SchoolOffer offer, Locale locale) {
        return new Choice(
                offer.school().id().toString(),
                Label.data(offer.school().profile().name().in(locale)),
                why(offer));
    }

    /** How the family's address speaks, now, of the school that it has chosen; nothing where that is no longer offered. */
    Optional<Label> why(FamilyApplication application) {
        return offers.offers(application).stream()
                .filter(offer ->
                        offer.school().id().equals(application.summary().school()))
                .findFirst()
                .map(SchoolChoices::why);
    }

    private static Label why(SchoolOffer offer) {
        RuleView rule = offer.rule();
        String key = "registration.school." + MessageKeys.of(offer.basis());
        return rule == null ? Label.key(key, offer.seats()) : Label.key(key, offer.seats(), rule.source());
    }
}
