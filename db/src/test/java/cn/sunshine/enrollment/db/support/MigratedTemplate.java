package cn.sunshine.enrollment.db.support;

import cn.sunshine.enrollment.db.server.PostgresServer;
import cn.sunshine.enrollment.db.server.Preparation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The database that every other one is copied from, with all migrations. */
final class MigratedTemplate implements Preparation {

    @Override
    public byte[] content() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            for (Resource migration : migrations()) {
                content.write(Objects.requireNonNull(migration.getFilename()).getBytes(StandardCharsets.UTF_8));
                content.write(migration.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static List<Resource> migrations() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
        return Arrays.stream(found)
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
    }

    @Override
    public void fill(PostgresServer server) {
        TestServer.of(server).makeTemplate();
    }
}
