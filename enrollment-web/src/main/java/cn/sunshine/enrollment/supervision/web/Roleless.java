package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.identity.Role;
import java.util.Arrays;
import java.util.stream.Stream;

/** Who acts in no role of an account: who is not signed in yet, the platform itself, and its operator. Their names are those of the log. */
enum Roleless {
    VISITOR,
    SYSTEM,
    OPERATOR;

    /** All that stands in the log as a role. */
    static Stream<Enum<?>> andRoles() {
        return Stream.concat(Arrays.stream(Role.values()), Arrays.stream(values()));
    }
}
