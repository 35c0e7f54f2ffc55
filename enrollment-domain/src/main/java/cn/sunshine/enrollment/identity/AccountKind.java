package cn.sunshine.enrollment.identity;

import org.springframework.modulith.NamedInterface;

/** The two sorts of accounts; one person who is both has two, so that no officer acts as a family by accident. */
@NamedInterface("api")
public enum AccountKind {
    GUARDIAN,
    STAFF
}
