package cn.sunshine.enrollment;

import cn.sunshine.enrollment.db.support.PgTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application on a database of its own, through MockMvc and the real filter chain. All such tests
 * share one cached context, so each uses accounts, districts and rows of its own: {@link Visitors} makes them. Whoever
 * adds properties or beans to a test makes a second context, and every run slower.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@PgTest
@Import(TestKeyRing.class)
@AutoConfigureMockMvc
@SpringBootTest(
        classes = EnrollmentApplication.class,
        properties = {
            "db-scheduler.enabled=false",
            "enrollment.demo.enabled=false",
            // what a hash costs is tested where it is made (identity) and felt where it counts (journeys)
            "enrollment.identity.hashing.memory=64KB",
            "enrollment.identity.hashing.passes=1",
            "spring.main.banner-mode=off",
            "logging.level.root=warn"
        })
public @interface ApplicationTest {}
