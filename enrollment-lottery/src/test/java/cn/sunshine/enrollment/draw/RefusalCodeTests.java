package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RefusalCodeTests {

    /** Whoever writes a third verifier finds every code in section 16, in this order, and none that is never used. */
    @Test
    void theProtocolListsExactlyTheseCodes() throws IOException {
        String protocol = Files.readString(Path.of("../docs/lottery-protocol.md"));
        String section = protocol.substring(protocol.indexOf("## 16. Refusals"), protocol.indexOf("## 17. "));
        List<String> listed = Pattern.compile("`([A-Z0-9_]{5,})`")
                .matcher(section)
                .results()
                .map(code -> code.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(RefusalCode.values()).map(Enum::name).toList());
    }
}
