package cn.sunshine.enrollment.draw.bench;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.DrawRun;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import cn.sunshine.enrollment.draw.crypto.Hmac;
import java.util.Map;
import javax.crypto.Mac;

/** What the benchmarks measure; {@link DrawWorkTests} does each once to see that it does what it says. */
public final class DrawWork {

    private static final int TICKETS = 1000;
    private static final byte[] KEY = new byte[HashSuite.LENGTH];

    private final DrawInputs inputs;
    private final PlainDraw plain;

    public DrawWork(Instance instance) {
        DrawFiles files = instance.files();
        this.inputs = DrawInputs.read(files, DrawHash.SHA_256);
        this.plain = new PlainDraw(files);
    }

    /** Tickets, order, seats and the check for blocking pairs. */
    public DrawRun engine() {
        return DrawRun.of(inputs, KEY, DrawProgress.silent());
    }

    /** Tickets, order and seats of {@link PlainDraw}. */
    public Map<String, String> plain() {
        return plain.draw(KEY);
    }

    /** A thousand tickets as the engine makes them; their last bytes added up. */
    public static int ticketsOfTheEngine() {
        Hmac key = HashSuite.of(DrawHash.SHA_256).hmac(KEY);
        byte[] message = PlainDraw.frame("ticket", "G2026-0000");
        byte[] ticket = new byte[HashSuite.LENGTH];
        int sum = 0;
        for (int i = 0; i < TICKETS; i++) {
            number(message, i);
            key.write(message, message.length, ticket, 0);
            sum += ticket[HashSuite.LENGTH - 1];
        }
        return sum;
    }

    /** The same tickets by the platform's HMAC. */
    public static int ticketsOfThePlatform() {
        Mac key = PlainDraw.mac(KEY);
        byte[] message = PlainDraw.frame("ticket", "G2026-0000");
        int sum = 0;
        for (int i = 0; i < TICKETS; i++) {
            number(message, i);
            sum += key.doFinal(message)[HashSuite.LENGTH - 1];
        }
        return sum;
    }

    private static void number(byte[] message, int i) {
        message[message.length - 3] = (byte) ('0' + i / 100);
        message[message.length - 2] = (byte) ('0' + i / 10 % 10);
        message[message.length - 1] = (byte) ('0' + i % 10);
    }
}
