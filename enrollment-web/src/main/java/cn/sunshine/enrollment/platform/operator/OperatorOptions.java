package cn.sunshine.enrollment.platform.operator;

import cn.sunshine.enrollment.shared.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.ApplicationArguments;

/** The options of a command, and what the operator hears about those that are missing or wrong. */
final class OperatorOptions {

    private final ApplicationArguments arguments;
    private final OperatorConsole console;

    OperatorOptions(ApplicationArguments arguments, OperatorConsole console) {
        this.arguments = arguments;
        this.console = console;
    }

    Optional<String> given(String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.get(0).strip());
    }

    /** Whether {@code --name} stands there, whatever follows it. */
    boolean has(String name) {
        return arguments.containsOption(name);
    }

    /** The option's value, or nothing after saying what {@code --name} must be. */
    Optional<String> require(String name, Predicate<String> valid, String chinese, String english) {
        Optional<String> value = given(name).filter(valid);
        if (value.isEmpty()) {
            console.say("请用 --%s=… 给出%s。".formatted(name, chinese), "Give %s: --%s=…".formatted(english, name));
        }
        return value;
    }

    /**
     * Whether {@code text} can be a name. Where the machine's language knows no Chinese, Java reads question marks in its
     * place, and they would stand on every page.
     */
    static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= 100
                && text.indexOf('?') < 0
                && text.indexOf('\uFFFD') < 0
                && PlainText.isLine(text);
    }
}
