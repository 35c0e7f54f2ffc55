package cn.sunshine.enrollment.journey;

import cn.sunshine.enrollment.EnrollmentApplication;
import cn.sunshine.enrollment.TestKeyRing;
import cn.sunshine.enrollment.db.support.PgTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test of the application as it runs by default: on a port, with the demo's district filled by its own start. All
 * journeys share the one context and go there one after the other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@PgTest
@Execution(ExecutionMode.SAME_THREAD)
@Import({TestKeyRing.class, Doors.class, DemoSeasons.class, Holders.class})
@ExtendWith(FilledDemo.class)
@SpringBootTest(
        classes = EnrollmentApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.main.banner-mode=off", "logging.level.root=warn"})
public @interface RunningDemo {}
