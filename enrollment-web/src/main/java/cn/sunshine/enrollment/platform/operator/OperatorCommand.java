package cn.sunshine.enrollment.platform.operator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the application is started for one command instead of for visitors. */
public final class OperatorCommand {

    private static final String OPTION = "--enrollment.command=";

    /**
     * Nobody is served and nothing is scheduled meanwhile, so that a command can run beside a server; and a command asks few
     * of the repositories, whose queries take a seventh of the start to look at.
     */
    private static final List<String> ALONE = List.of(
            "--spring.main.web-application-type=none",
            "--db-scheduler.enabled=false",
            "--enrollment.demo.enabled=false",
            "--spring.data.jpa.repositories.bootstrap-mode=lazy");

    private OperatorCommand() {}

    public static boolean isAskedFor(String[] args) {
        return Arrays.stream(args).anyMatch(argument -> argument.startsWith(OPTION));
    }

    /** The arguments to start with; unchanged if no command is asked for. */
    public static String[] startArguments(String[] args) {
        return isAskedFor(args)
                ? Stream.concat(Arrays.stream(args).filter(OperatorCommand::isKept), ALONE.stream())
                        .toArray(String[]::new)
                : args;
    }

    /** An option given twice counts as a list, and a list is no port: the operator's own word gives way. */
    private static boolean isKept(String argument) {
        return ALONE.stream().noneMatch(alone -> argument.startsWith(alone.substring(0, alone.indexOf('=') + 1)));
    }
}
