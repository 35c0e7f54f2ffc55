package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page may ask for, whichever it is.
 *
 * @param frame of the site
 * @param navigation of all features
 * @param account the corner to sign in and out, or null where no accounts exist
 * @param wording of dates and states
 * @param cookies of what the reader chose
 */
record PageSurroundings(
        LastKnownFrame frame,
        List<NavigationContribution> navigation,
        @Nullable AccountBar account,
        Wording wording,
        PreferenceCookies cookies) {

    PageSurroundings {
        navigation = List.copyOf(navigation);
    }

    /** The entries for these pages that this reader may see, in order. */
    List<NavigationEntry> entries(Audience audience, HttpServletRequest reader) {
        return navigation.stream()
                .flatMap(feature -> feature.entries().stream())
                .filter(entry -> entry.audience() == audience)
                .filter(entry ->
                        entry.roles().isEmpty() || entry.roles().stream().anyMatch(reader::isUserInRole))
                .sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::path))
                .toList();
    }

    /** How much one who is signed in has not seen yet behind the entry of this path. */
    long unseen(String path, HttpServletRequest reader) {
        Principal principal = reader.getUserPrincipal();
        return principal == null
                ? 0
                : navigation.stream()
                        .mapToLong(feature -> feature.unseen(path, principal))
                        .sum();
    }

    /** What everybody may look up, in order. */
    List<LookUp> lookUps() {
        return navigation.stream()
                .flatMap(feature -> feature.lookUps().stream())
                .sorted(Comparator.comparingInt(LookUp::order).thenComparing(LookUp::path))
                .toList();
    }

    /** The corner to sign in and out, for this reader. */
    Optional<AccountCorner> corner(HttpServletRequest reader) {
        return Optional.ofNullable(account).map(bar -> corner(bar, reader.getUserPrincipal()));
    }

    private static AccountCorner corner(AccountBar bar, @Nullable Principal principal) {
        return principal == null
                ? new AccountCorner(bar.signInPath(), null, null)
                : new AccountCorner(
                        null, bar.signOutPath(), bar.displayName(principal).orElse(null));
    }
}
