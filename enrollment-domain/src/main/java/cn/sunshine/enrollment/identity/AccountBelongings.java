package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** Knows whether anything hangs on a family's account. Implemented where that is kept: all else hangs on a child. */
@NamedInterface("api")
public interface AccountBelongings {

    /** Whether the family ever entered a child or began an application, be it a draft that it threw away. */
    boolean hasAny(AccountId guardian);
}
