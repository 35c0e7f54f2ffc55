package cn.sunshine.enrollment.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A way to a database on which every word is held back until the gate is opened. */
final class Gate implements AutoCloseable {

    private final ServerSocket socket;
    private final URI behind;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch opened = new CountDownLatch(1);

    private Gate(URI behind) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.behind = behind;
        inTheBackground(this::letIn);
    }

    static Gate before(String jdbcUrl) throws IOException {
        return new Gate(URI.create(jdbcUrl.substring("jdbc:".length())));
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + behind.getPath();
    }

    void open() {
        opened.countDown();
    }

    private void letIn() throws IOException {
        while (true) {
            Socket caller = socket.accept();
            Socket server = new Socket(behind.getHost(), behind.getPort());
            lines.addAll(List.of(caller, server));
            inTheBackground(() -> pass(caller, server));
            inTheBackground(() -> pass(server, caller));
        }
    }

    private void pass(Socket from, Socket to) throws IOException, InterruptedException {
        opened.await();
        InputStream words = from.getInputStream();
        OutputStream heard = to.getOutputStream();
        words.transferTo(heard);
        to.shutdownOutput();
    }

    private static void inTheBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException closed) {
                // the line or the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket line : lines) {
            line.close();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
