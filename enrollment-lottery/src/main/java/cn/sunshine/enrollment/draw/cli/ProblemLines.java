package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One problem per line in, one result per line out, in the same order, each written before the next is read. */
final class ProblemLines {

    /** Solves one problem. */
    interface Solver {
        /** Adds the result to the answer, which already has the id. */
        void solve(JsonValue problem, ObjectNode answer);
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Solver solver;

    ProblemLines(Solver solver) {
        this.solver = solver;
    }

    void run(InputStream in, PrintWriter out) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        for (Optional<byte[]> line = next(buffered); line.isPresent(); line = next(buffered)) {
            out.print(MAPPER.writeValueAsString(answer(line.get())));
            out.print('\n');
            out.flush();
        }
    }

    private static Optional<byte[]> next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return Optional.of(line.toByteArray());
    }

    private ObjectNode answer(byte[] line) {
        JsonNode id = JsonNodeFactory.instance.nullNode();
        try {
            JsonValue problem = JsonValue.root(MAPPER.readTree(decode(line)));
            JsonValue name = problem.field("id");
            requireName(name);
            id = name.asIs();
            ObjectNode answer = withId(id);
            solver.solve(problem, answer);
            return answer;
        } catch (CharacterCodingException e) {
            return refusal(id, Refusal.INVALID_INPUT, "not UTF-8");
        } catch (JacksonException e) {
            return refusal(id, Refusal.INVALID_INPUT, e.getOriginalMessage());
        } catch (RefusedException e) {
            return refusal(id, e.refusal(), e.getMessage());
        }
    }

    private static String decode(byte[] line) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }

    /** A number does as well as a text: it is only given back. */
    private static void requireName(JsonValue id) {
        if (!id.asIs().isString() && !id.asIs().isIntegralNumber()) {
            throw id.wrong("a text");
        }
    }

    private static ObjectNode refusal(JsonNode id, Refusal refusal, String message) {
        return withId(id).put("error", refusal.name()).put("message", message);
    }

    private static ObjectNode withId(JsonNode id) {
        return JsonNodeFactory.instance.objectNode().set("id", id);
    }
}
