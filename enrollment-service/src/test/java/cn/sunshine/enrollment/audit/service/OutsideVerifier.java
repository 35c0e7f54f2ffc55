package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The verifier of docs/tools, which knows nothing of the application, as a program of its own. */
public record OutsideVerifier(Path compiled) {

    static final Path SOURCE = Path.of("..", "docs", "tools", "VerifyAuditChain.java");

    public record Outcome(int status, String text) {}

    public static OutsideVerifier compiledTo(Path folder) {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-d", folder.toString(), SOURCE.toString());
        assertThat(status).isZero();
        return new OutsideVerifier(folder);
    }

    public Outcome run(Path... files) throws Exception {
        return java(List.of("-cp", compiled.toString(), "VerifyAuditChain"), files);
    }

    /** What a virtual machine of its own says and ends with. */
    static Outcome java(List<String> program, Path... files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        List.of(files).forEach(file -> command.add(file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // with these set, a virtual machine says so on the stream that is read here
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Outcome(process.waitFor(), text);
        }
    }
}
