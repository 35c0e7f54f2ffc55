package cn.sunshine.enrollment.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What a walk found.
 *
 * @param head the last entry that was found good; the chain up to it is whole
 */
@NamedInterface("api")
public record ChainVerdict(ChainHead head, @Nullable ChainBreak brokenAt) {

    public boolean isWhole() {
        return brokenAt == null;
    }

    public Optional<ChainBreak> firstBreak() {
        return Optional.ofNullable(brokenAt);
    }
}
