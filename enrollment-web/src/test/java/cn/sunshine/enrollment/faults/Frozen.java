package cn.sunshine.enrollment.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process and its children that neither answer nor hang up until this is closed, as behind a network that is gone. */
public final class Frozen implements AutoCloseable {

    private final List<String> processes;

    private Frozen(List<String> processes) {
        this.processes = processes;
        signal("-STOP");
    }

    public static Frozen withChildren(long pid) {
        ProcessHandle parent = ProcessHandle.of(pid).orElseThrow();
        return new Frozen(Stream.concat(Stream.of(parent), parent.descendants())
                .map(process -> Long.toString(process.pid()))
                .toList());
    }

    private void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", name));
        command.addAll(processes);
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        signal("-CONT");
    }
}
