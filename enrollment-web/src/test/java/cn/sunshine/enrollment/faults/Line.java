package cn.sunshine.enrollment.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to a web server: page after page is asked for on it, and heard byte for byte. */
public final class Line implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *([0-9]+)\r\n");
    private static final String HEAD_ENDS = "\r\n\r\n";
    private static final String CHUNKS_END = "\r\n0\r\n\r\n";

    private final Socket socket;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Empty where nobody is let in. */
    public static Optional<Line> to(int port) throws IOException {
        try {
            return Optional.of(new Line(new Socket("127.0.0.1", port)));
        } catch (ConnectException refused) {
            return Optional.empty();
        }
    }

    /** Whether the other side has not hung up after a while in which nobody says a word. */
    public boolean holdsFor(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException nothingHeard) {
            return true;
        } catch (SocketException hungUp) {
            return false;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    public Line ask(String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n";
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException hungUp) {
            return this; // which is heard
        }
        return this;
    }

    /** The answer, or what came of it before the other side hung up. */
    public String hear() throws IOException {
        StringBuilder heard = new StringBuilder();
        byte[] words = new byte[8192];
        for (int length = read(words); length > 0; length = isWhole(heard.toString()) ? 0 : read(words)) {
            heard.append(new String(words, 0, length, StandardCharsets.ISO_8859_1));
        }
        return heard.toString();
    }

    private int read(byte[] words) throws IOException {
        try {
            return socket.getInputStream().read(words);
        } catch (SocketException hungUp) {
            return -1;
        }
    }

    /** Whether an answer came to its end. */
    public static boolean isWhole(String heard) {
        int head = heard.indexOf(HEAD_ENDS);
        if (head < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(heard.substring(0, head + 2).toLowerCase(Locale.ROOT));
        return length.find()
                ? heard.length() - head - HEAD_ENDS.length() >= Integer.parseInt(length.group(1))
                : heard.endsWith(CHUNKS_END);
    }

    /** Whether an answer says that nothing more is answered on its connection. */
    public static boolean isLast(String heard) {
        return heard.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
