package cn.sunshine.enrollment.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.NamedInterface;

/**
 * An embedded part whose properties were its owner's own before the class was divided, and keep their names: they are hashed
 * with the owner as if they still were (docs/audit-chain.md). Else the next entry of each thing that is there already would
 * begin with another state than the last one left.
 */
@NamedInterface("api")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HashedWithOwner {}
