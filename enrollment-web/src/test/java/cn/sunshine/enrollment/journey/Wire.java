package cn.sunshine.enrollment.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes requests byte for byte, as no well-behaved client would, and reads what comes back. */
final class Wire {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: (FORM=[^;]+)");

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** An answer as it came, head and body. */
    record Answer(String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        String head() {
            return text.substring(0, text.indexOf("\r\n\r\n"));
        }

        Optional<String> header(String name) {
            return head().lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    /** The cookie and the token with which anybody may send a form. */
    record Form(String cookie, String token) {

        String body(String... fields) {
            StringBuilder body = new StringBuilder("_csrf=" + encode(token));
            for (int i = 0; i < fields.length; i += 2) {
                body.append('&').append(fields[i]).append('=').append(encode(fields[i + 1]));
            }
            return body.toString();
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path, String... headers) {
        return send("GET " + path, "", headers);
    }

    Form form() {
        String page = get("/sign-in").text();
        return new Form(first(COOKIE, page), first(TOKEN, page));
    }

    Answer post(String path, Form form, String body, String... headers) {
        String[] all = Stream.concat(
                        Stream.of(headers),
                        Stream.of("Content-Type: application/x-www-form-urlencoded", "Cookie: " + form.cookie()))
                .toArray(String[]::new);
        return send("POST " + path, body, all);
    }

    /** @param line method and target, exactly as they are to be written */
    Answer send(String line, String body, String... headers) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        boolean named = List.of(headers).stream().anyMatch(header -> header.startsWith("Host:"));
        String head = line + " HTTP/1.1\r\n" + (named ? "" : "Host: localhost\r\n") + "Accept: text/html\r\n"
                + "Connection: close\r\nContent-Length: " + content.length + "\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, head.getBytes(StandardCharsets.ISO_8859_1), content);
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A server that has heard enough answers and stops reading: that is no failure. */
    private static void write(Socket socket, byte[] head, byte[] content) throws IOException {
        socket.getOutputStream().write(head);
        try {
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
        } catch (IOException answeredEarly) {
            socket.shutdownOutput();
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in\n" + text);
        }
        return found.group(1);
    }
}
