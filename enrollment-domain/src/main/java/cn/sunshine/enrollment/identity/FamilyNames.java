package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Knows the names that a family has entered: its password must not contain them. Implemented where they are kept. */
@NamedInterface("api")
public interface FamilyNames {

    /** The guardian's and the children's names; empty before any was entered. */
    List<PersonName> of(AccountId guardian);
}
