package cn.sunshine.enrollment.db.support;

import cn.sunshine.enrollment.db.server.Durability;
import cn.sunshine.enrollment.db.server.TemporaryServers;

/** Starts the embedded server of a test JVM, in a directory that disappears with it. */
final class EmbeddedTestServer {

    private EmbeddedTestServer() {}

    static TestServer start(Durability durability) {
        return TestServer.of(TemporaryServers.start(durability, new MigratedTemplate()));
    }
}
