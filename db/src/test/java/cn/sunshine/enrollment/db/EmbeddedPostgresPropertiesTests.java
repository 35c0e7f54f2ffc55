package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** What holds where nobody set anything: the other tests all set a folder of their own. */
class EmbeddedPostgresPropertiesTests {

    @Test
    void keepsItsDataBelowTheWorkingDirectoryAndForGood() {
        EmbeddedPostgresProperties settings = Binder.get(new MockEnvironment())
                .bindOrCreate("enrollment.embedded-postgres", EmbeddedPostgresProperties.class);

        assertThat(settings.directory()).isEqualTo(Path.of(".data"));
        assertThat(settings.mode()).isEqualTo(EmbeddedPostgresProperties.Mode.PERSISTENT);
    }
}
