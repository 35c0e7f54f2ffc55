package cn.sunshine.enrollment.page;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Three boxes hold a date that exists. Empty boxes pass where the date is optional. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RealDate.Check.class)
public @interface RealDate {

    /** Whether empty boxes are right too. */
    boolean optional() default false;

    String message() default "{RealDate}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks whether the boxes hold a date. */
    class Check implements ConstraintValidator<RealDate, DateParts> {

        private boolean optional;

        @Override
        public void initialize(RealDate annotation) {
            optional = annotation.optional();
        }

        @Override
        public boolean isValid(DateParts boxes, ConstraintValidatorContext context) {
            return optional && boxes.isEmpty() || boxes.toDate().isPresent();
        }
    }
}
