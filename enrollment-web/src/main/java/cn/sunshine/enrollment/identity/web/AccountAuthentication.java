package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What the filter chain knows of a request: the account as it stands now. Made afresh for each request, never stored. */
public final class AccountAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn who;
    private final int stamp;
    private final boolean mustChangePassword;

    /** @param stamp of the account when the request was let in */
    public AccountAuthentication(SignedIn who, int stamp, boolean mustChangePassword) {
        super(who.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.who = who;
        this.stamp = stamp;
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    static AccountAuthentication of(Standing standing) {
        return new AccountAuthentication(standing.who(), standing.stamp(), standing.mustChangePassword());
    }

    int stamp() {
        return stamp;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    /** The account's id: what logs and the session table may hold. */
    @Override
    public String getName() {
        return who.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountAuthentication that
                && that.who.equals(who)
                && that.stamp == stamp
                && that.mustChangePassword == mustChangePassword;
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
