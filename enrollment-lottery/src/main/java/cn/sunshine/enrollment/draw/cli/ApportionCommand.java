package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.apportion.Apportionment;
import cn.sunshine.enrollment.draw.apportion.Method;
import java.io.InputStream;
import java.util.Arrays;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "apportion",
        description = "Divides seats in proportion: one JSON problem per line of standard input, one result per line.")
final class ApportionCommand extends ProblemCommand {

    ApportionCommand() {
        this(System.in);
    }

    ApportionCommand(InputStream in) {
        super(in);
    }

    @Override
    public void solve(JsonValue problem, ObjectNode answer) {
        problem.withOnly("id", "method", "populations", "seats", "minimum", "tiebreak");
        Apportionment apportionment = new Apportionment(
                method(problem.field("method")),
                problem.field("populations").items().stream()
                        .map(JsonValue::bigNumber)
                        .toList(),
                problem.field("seats").count(),
                problem.optional("minimum").map(JsonValue::count).orElse(0),
                problem.optional("tiebreak")
                        .map(order ->
                                order.items().stream().map(JsonValue::count).toList()));
        ArrayNode seats = answer.putArray("seats");
        apportionment.divide().forEach(seats::add);
    }

    private static Method method(JsonValue name) {
        String label = name.text();
        return Arrays.stream(Method.values())
                .filter(method -> method.label().equals(label))
                .findAny()
                .orElseThrow(() -> name.wrong("the name of a method"));
    }
}
