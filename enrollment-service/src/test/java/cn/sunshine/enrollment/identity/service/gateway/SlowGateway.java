package cn.sunshine.enrollment.identity.service.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway that takes every call, says its one sentence and then nothing more, nor hangs up. */
final class SlowGateway implements AutoCloseable {

    private final ServerSocket socket;
    private final String sentence;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    SlowGateway(String sentence) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        this.sentence = sentence;
        Thread listening = new Thread(this::listen, "slow-gateway");
        listening.setDaemon(true);
        listening.start();
    }

    String address() {
        return "http://localhost:" + socket.getLocalPort() + "/messages";
    }

    /** How many have called so far. */
    int callers() {
        return callers.size();
    }

    private void listen() {
        try {
            while (true) {
                Socket caller = socket.accept();
                callers.add(caller);
                caller.getOutputStream().write(sentence.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException overNow) {
            // the test is over
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
