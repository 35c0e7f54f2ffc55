package cn.sunshine.enrollment.platform.operator;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;

/** Does what is asked for and remembers how it ended. */
class OperatorRunner implements ApplicationRunner, ExitCodeGenerator {

    private final String command;
    private final List<OperatorTask> tasks;
    private final OperatorConsole console;
    private int exitCode;

    OperatorRunner(String command, List<OperatorTask> tasks, OperatorConsole console) {
        this.command = command;
        this.tasks = List.copyOf(tasks);
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        exitCode = tasks.stream()
                .filter(task -> task.name().equals(command))
                .findFirst()
                .map(task -> task.run(new OperatorOptions(arguments, console), console))
                .orElseGet(this::unknown);
    }

    /** 0: done; 1: refused, nothing changed; 2: an option is missing or wrong. */
    @Override
    public int getExitCode() {
        return exitCode;
    }

    private int unknown() {
        String known = tasks.stream().map(OperatorTask::name).sorted().collect(Collectors.joining(", "));
        console.say(
                "没有“%s”这个命令，可用的命令：%s".formatted(command, known),
                "There is no command \"%s\"; there are: %s".formatted(command, known));
        return OperatorTask.MISUSED;
    }
}
