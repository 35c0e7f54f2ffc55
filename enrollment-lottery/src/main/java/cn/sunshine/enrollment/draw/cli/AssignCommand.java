package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.assign.Assignment;
import cn.sunshine.enrollment.draw.assign.AssignmentProblem;
import cn.sunshine.enrollment.draw.assign.CutOff;
import cn.sunshine.enrollment.draw.assign.SchoolId;
import java.io.InputStream;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "assign",
        description = "Assigns seats: one JSON problem per line of standard input, one result per line of output.")
final class AssignCommand extends ProblemCommand {

    AssignCommand() {
        this(System.in);
    }

    AssignCommand(InputStream in) {
        super(in);
    }

    @Override
    public void solve(JsonValue problem, ObjectNode answer) {
        AssignmentProblem read = AssignmentProblemReader.read(problem);
        Assignment assignment = read.assign();
        ObjectNode matching = answer.putObject("matching");
        assignment
                .matching()
                .forEach((child, school) ->
                        matching.put(child.value(), school.map(SchoolId::value).orElse(null)));
        ObjectNode cutOffs = answer.putObject("cutoffs");
        List<SchoolId> schools =
                read.schools().stream().map(school -> school.id()).sorted().toList();
        schools.forEach(school -> write(cutOffs, school.value(), assignment.cutOff(school)));
        answer.put("blockingPairs", assignment.blockingPairs());
    }

    private static void write(ObjectNode cutOffs, String school, CutOff cutOff) {
        if (cutOff instanceof CutOff.Last last) {
            cutOffs.putObject(school)
                    .put("round", last.round())
                    .put("tier", last.tier())
                    .put("rank", last.rank());
        } else {
            cutOffs.put(school, cutOff instanceof CutOff.Open ? "OPEN" : "CLOSED");
        }
    }
}
