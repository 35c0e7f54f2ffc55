package cn.sunshine.enrollment.db;

import cn.sunshine.enrollment.db.server.Durability;
import cn.sunshine.enrollment.db.server.ServerSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the embedded server is run when {@code spring.datasource.url} is not set.
 *
 * @param mode persistent, or temporary: for tests only, where nothing has to survive
 * @param directory where data, passwords and programs live; relative to the working directory
 * @param binaries where the programs are unpacked; empty: beside the data
 * @param port port on 127.0.0.1; 0 chooses a free one at the first start and keeps it
 */
@ConfigurationProperties("enrollment.embedded-postgres")
record EmbeddedPostgresProperties(
        @DefaultValue("persistent") Mode mode,
        @DefaultValue(".data") Path directory,
        @Nullable Path binaries,
        @DefaultValue("0") int port) {

    enum Mode {
        PERSISTENT,
        TEMPORARY
    }

    ServerSettings settings(Durability durability) {
        ServerSettings beside = ServerSettings.durable(directory, port);
        return new ServerSettings(directory, binaries == null ? beside.binaries() : binaries, port, durability);
    }

    Durability durability() {
        return mode == Mode.TEMPORARY ? Durability.FORGETFUL : Durability.DURABLE;
    }
}
