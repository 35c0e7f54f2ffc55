package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.shared.NotFoundException;
import org.springframework.modulith.NamedInterface;

/** There is no such rule in this district. */
@NamedInterface("api")
public class AddressRuleNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private AddressRuleNotFoundException(String message) {
        super(message);
    }

    public static AddressRuleNotFoundException of(AddressRuleId id) {
        return new AddressRuleNotFoundException("no address rule " + id);
    }
}
