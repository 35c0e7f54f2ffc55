package cn.sunshine.enrollment.db.server;

/** What a cluster of tests is to hold before they begin: once per machine, not once per JVM. */
public interface Preparation {

    /** A cluster whose server has run before, and nothing more. */
    Preparation NONE = new Preparation() {
        @Override
        public byte[] content() {
            return new byte[0];
        }

        @Override
        public void fill(PostgresServer server) {
            // its start has made it
        }
    };

    /** Tells one content from another, so that nobody takes a copy of what was wanted yesterday. */
    byte[] content();

    /** Makes the databases; the server is stopped afterwards, and copied. */
    void fill(PostgresServer server);
}
