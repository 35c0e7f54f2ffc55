package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.SignedIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.core.annotation.AuthenticationPrincipal;

/**
 * Marks a handler's parameter of type {@link SignedIn}: who is asking. On routes that the access matrix opens to the
 * public it is null for visitors.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@AuthenticationPrincipal
public @interface CurrentAccount {}
