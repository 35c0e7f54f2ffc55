package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.cityrule.CityDraw;
import cn.sunshine.enrollment.draw.cityrule.CityRule;
import cn.sunshine.enrollment.draw.cityrule.CityRule.Direction;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "city-rule",
        description =
                "Draws by a city's published rule: one JSON problem per line of standard input, one result per line.")
final class CityRuleCommand extends ProblemCommand {

    CityRuleCommand() {
        this(System.in);
    }

    CityRuleCommand(InputStream in) {
        super(in);
    }

    @Override
    public void solve(JsonValue problem, ObjectNode answer) {
        problem.withOnly("id", "rule", "roll", "sizes", "numbers", "places");
        CityDraw.Result result = new CityDraw(
                        rule(problem.field("rule"), problem.field("numbers")),
                        problem.field("roll").listOf(UnitId::new),
                        problem.optional("sizes")
                                .map(sizes -> byUnit(sizes, JsonValue::count))
                                .orElse(Map.of()),
                        problem.field("places").count())
                .draw();
        write(answer.putArray("admitted"), result.admitted());
        write(answer.putArray("waiting"), result.waiting());
    }

    private static CityRule rule(JsonValue name, JsonValue numbers) {
        return switch (name.text()) {
            case "ascending", "draw-everyone" -> byValue(Direction.UP, numbers);
            case "descending" -> byValue(Direction.DOWN, numbers);
            case "start-code" -> new CityRule.FromStart(start(numbers.withOnly("start")), Direction.UP);
            case "candidate-sets" -> candidateSets(numbers);
            case "start-interval" ->
                new CityRule.StartInterval(
                        start(numbers.withOnly("start", "interval")),
                        numbers.field("interval").number());
            case "progression" -> new CityRule.Progression(start(numbers.withOnly("start")));
            case "direction" ->
                new CityRule.FromStart(
                        start(numbers.withOnly("start", "direction")), direction(numbers.field("direction")));
            default -> throw name.wrong("the name of a rule");
        };
    }

    private static CityRule byValue(Direction order, JsonValue numbers) {
        return new CityRule.ByValue(order, byUnit(numbers.withOnly("values").field("values"), JsonValue::bigNumber));
    }

    private static CityRule candidateSets(JsonValue numbers) {
        numbers.withOnly("sets", "drawn", "start");
        return new CityRule.CandidateSets(
                numbers.field("sets").items().stream()
                        .map(set -> set.listOf(UnitId::new))
                        .toList(),
                numbers.field("drawn").number(),
                numbers.optional("start").map(JsonValue::number).orElse(1));
    }

    private static int start(JsonValue numbers) {
        return numbers.field("start").number();
    }

    private static Direction direction(JsonValue direction) {
        return switch (direction.text()) {
            case "up" -> Direction.UP;
            case "down" -> Direction.DOWN;
            default -> throw direction.wrong("up or down");
        };
    }

    private static <T> Map<UnitId, T> byUnit(JsonValue object, Function<JsonValue, T> value) {
        Map<UnitId, T> read = new LinkedHashMap<>();
        object.entries().forEach((name, entry) -> read.put(new UnitId(name), value.apply(entry)));
        return read;
    }

    private static void write(ArrayNode names, List<UnitId> units) {
        units.forEach(unit -> names.add(unit.value()));
    }
}
