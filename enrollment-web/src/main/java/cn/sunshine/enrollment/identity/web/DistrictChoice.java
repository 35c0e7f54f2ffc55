package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Asks an officer who works in several districts in which of them now; the answer stands in the address. */
@Component
public class DistrictChoice {

    private final ScopeChoices places;

    DistrictChoice(ScopeChoices places) {
        this.places = places;
    }

    /**
     * The page of the district that is meant, or the question which one is.
     *
     * @param own where the officer holds the role that the page is for
     * @param wanted null where none is named; who works in one need not name it
     * @throws OutOfReachException if he works nowhere, or elsewhere
     */
    public String page(
            Set<DistrictId> own, @Nullable DistrictId wanted, Model model, Function<DistrictId, String> page) {
        model.addAttribute("several", own.size() > 1);
        if (wanted == null && own.size() > 1) {
            model.addAttribute("districts", places.named(own));
            return "identity/districts";
        }
        DistrictId one = own.stream()
                .filter(district -> wanted == null || district.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new OutOfReachException("district"));
        if (own.size() > 1) {
            model.addAttribute("district", places.named(Set.of(one)).get(0));
        }
        return page.apply(one);
    }
}
