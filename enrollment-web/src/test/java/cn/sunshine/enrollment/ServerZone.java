package cn.sunshine.enrollment;

import java.util.List;
import java.util.TimeZone;

/** The time zone of the machine that the server stands on, until it is closed. No date of a family may depend on it. */
public final class ServerZone implements AutoCloseable {

    /** From the one end of the world to the other. */
    public static final List<String> FAR_APART = List.of("Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago");

    private final TimeZone before = TimeZone.getDefault();

    private ServerZone() {}

    public static ServerZone of(String name) {
        ServerZone zone = new ServerZone();
        TimeZone.setDefault(TimeZone.getTimeZone(name));
        return zone;
    }

    @Override
    public void close() {
        TimeZone.setDefault(before);
    }
}
