package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.classes.ClassDraw;
import cn.sunshine.enrollment.draw.classes.ClassLists;
import cn.sunshine.enrollment.draw.classes.Pupil;
import cn.sunshine.enrollment.draw.classes.Stratum;
import cn.sunshine.enrollment.draw.classes.UnitRule;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "classes",
        description =
                "Puts children into even classes: one JSON problem per line of standard input, one result per line.")
final class ClassesCommand extends ProblemCommand {

    ClassesCommand() {
        this(System.in);
    }

    ClassesCommand(InputStream in) {
        super(in);
    }

    @Override
    public void solve(JsonValue problem, ObjectNode answer) {
        problem.withOnly("id", "classes", "seed", "students", "units");
        Optional<UnitRule> units = problem.optional("units").map(ClassesCommand::rule);
        ClassLists lists = new ClassDraw(
                        problem.field("classes").number(),
                        problem.field("seed").text(),
                        problem.field("students").items().stream()
                                .map(ClassesCommand::pupil)
                                .toList(),
                        units)
                .draw();
        ObjectNode assignment = answer.putObject("assignment");
        lists.classOf().forEach((child, number) -> assignment.put(child.value(), number));
        units.ifPresent(any -> answer.put("deviation", lists.deviation()));
    }

    private static UnitRule rule(JsonValue name) {
        String label = name.text();
        return Arrays.stream(UnitRule.values())
                .filter(rule -> rule.label().equals(label))
                .findAny()
                .orElseThrow(() -> name.wrong("together or apart"));
    }

    private static Pupil pupil(JsonValue student) {
        student.withOnly("id", "strata", "unit");
        Pupil pupil = Pupil.of(
                student.field("id").as(StudentId::new),
                new Stratum(student.field("strata").items().stream()
                        .map(JsonValue::text)
                        .toList()));
        return student.optional("unit")
                .map(unit -> pupil.in(unit.as(UnitId::new)))
                .orElse(pupil);
    }
}
