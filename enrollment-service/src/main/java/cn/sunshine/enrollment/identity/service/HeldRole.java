package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.RoleGrantId;
import cn.sunshine.enrollment.identity.ScopedRole;

/**
 * A role that an officer holds.
 *
 * @param id under which it can be taken away
 */
public record HeldRole(RoleGrantId id, ScopedRole role) {}
