package cn.sunshine.enrollment;

import cn.sunshine.enrollment.db.support.PgTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test of services on the real database. All such tests share one cached context and one database, so each uses rows of
 * its own: a fresh district, which has a chain of its own too. docs/testing.md tells the rest.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@PgTest
@Import(TestKeyRing.class)
@SpringBootTest(
        classes = ServiceTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "db-scheduler.enabled=false",
            // what a hash costs by default is tested by itself (PasswordHashingTests)
            "enrollment.identity.hashing.memory=64KB",
            "enrollment.identity.hashing.passes=1",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.jpa.open-in-view=false",
            "spring.main.banner-mode=off",
            "spring.modulith.events.completion-mode=delete",
            "spring.modulith.events.jdbc.schema-initialization.enabled=false",
            "logging.level.root=warn"
        })
public @interface ServiceTest {}
