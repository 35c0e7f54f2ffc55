package cn.sunshine.enrollment.db.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Gives the context of a test a migrated PostgreSQL database of its own, with the two roles of production: the
 * application's for the data source, the owner's for Flyway. Contexts that Spring caches keep their database, so test
 * classes that share one roll back or use rows of their own.
 *
 * <p>{@code @PgTest @DataJpaTest class ApplicationsTests}, {@code @PgTest @SpringBootTest class SubmissionIT}: nothing
 * else is needed. {@code -Dit.pg=docker -Dit.pg.image=postgres:15} runs the same tests on a container.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Import(TestDatabaseConfiguration.class)
public @interface PgTest {}
