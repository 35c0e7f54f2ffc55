package cn.sunshine.enrollment.identity.service.demo;

import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;

/** An officer of a demo: who, where, in which role. */
public record DemoOfficer(LoginName login, PersonName name, DistrictId home, ScopedRole role) {}
