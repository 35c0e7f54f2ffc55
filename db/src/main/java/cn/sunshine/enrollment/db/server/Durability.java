package cn.sunshine.enrollment.db.server;

import java.util.Map;

/** What a commit is worth after a crash of the machine. */
public enum Durability {
    /** An acknowledged commit survives the loss of the process, of the server and of the power. */
    DURABLE("on"),
    /** Fast and forgetful: for tests, whose data nobody wants back. */
    FORGETFUL("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    Map<String, String> settings() {
        return Map.of("fsync", value, "synchronous_commit", value, "full_page_writes", value);
    }
}
