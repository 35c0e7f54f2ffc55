package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.Stage;
import org.springframework.modulith.NamedInterface;

/** What a school was registered as: all that rests on it rests on this. */
@NamedInterface("api")
public record SchoolIdentity(SchoolCode code, Stage stage, SchoolNature nature, Affiliation affiliation) {}
