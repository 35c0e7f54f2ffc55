package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing in the repository, and so nothing in the jar that is made of it, is a key or a password of anybody. */
class SecretsInSourcesTests {

    private static final Path REPOSITORY = Path.of("..");

    /** What git ignores, and git itself. */
    private static final Set<String> IGNORED =
            Set.of("target", ".data", ".git", ".idea", ".vscode", ".settings", "node_modules", ".env");

    private static final Pattern KEY_FILE =
            Pattern.compile("(?i)(.*\\.(pem|key|p12|pfx|jks|keystore|der|kdbx)|keys\\.properties|id_(rsa|ed25519).*)");

    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY");

    /** In a file of settings; what an operator gives is a variable there. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?im)^[ -]*[A-Z_.-]*(password|secret|token|authorization|(sealing|index)[_-]?keys?): *[\"']?[A-Z0-9+/]{6,}");

    /** Bytes as they are written: thirty letters and digits at least, in a mixture that no name has. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w+/-])[\\w+/-]{30,}={0,2}(?![\\w+/=-])");

    private static final Pattern CHANGE = Pattern.compile("[A-Za-z](?=[0-9])|[0-9](?=[A-Za-z])");
    private static final int CHANGES = 5;
    private static final Pattern HASH = Pattern.compile("(?<![0-9A-Za-z])([0-9a-f]{64}|[0-9A-F]{64})(?![0-9A-Za-z])");

    /** Where hashes of files and the published examples of the protocol stand. */
    private static final Map<String, String> HASHES_ARE_RIGHT = Map.of(
            "enrollment-lottery/", "the vectors of the protocol and its examples, all of them public",
            "docs/lottery-protocol.md", "the same",
            "docs/audit-chain.md", "the example of a chain",
            "enrollment-domain/src/test/java/cn/sunshine/enrollment/audit/EditedEntryTests.java", "the same",
            "enrollment-service/src/test/java/cn/sunshine/enrollment/audit/service/RegroupedStateTests.java",
                    "hashes of made-up things",
            "db/src/test/resources/landed-migrations.sha256", "sums of migrations",
            "enrollment-web/src/frontend/checksums.sha256", "sums of what browsers run",
            "enrollment-web/src/main/resources/static/js/commitment.js", "constants of SHA-256",
            "enrollment-web/src/test/java/cn/sunshine/enrollment/", "hashes that tests compare with");

    /** In two pieces, or it would be found here. */
    private static final String BYTES = "q8Zt0vJ3mXo5Yd1sB7nK2wEh" + "R6uFcGiL9aPpT4xVzQk";

    /** The sums with which npm checks what it fetches. */
    private static final String SUMS = "enrollment-web/src/frontend/package-lock.json";

    @Test
    void SUP_05_noFileOfTheRepositoryIsAKey() throws IOException {
        assertThat(files()).extracting(file -> file.getFileName().toString()).noneMatch(KEY_FILE.asMatchPredicate());
    }

    @Test
    void SUP_05_noFileOfTheRepositoryHoldsAKeyOrAPassword() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Set<String> hashed = new TreeSet<>();
        for (Path file : files()) {
            String name = REPOSITORY.relativize(file).toString().replace('\\', '/');
            String text = text(file);
            suspicious(text).forEach(word -> found.put(name, word));
            if (HASH.matcher(text).find()) {
                hashed.add(name);
            }
        }

        assertThat(found.remove(SUMS)).as("the search finds what it looks for").isNotNull();
        assertThat(found).isEmpty();
        assertThat(HASHES_ARE_RIGHT.keySet())
                .as("exceptions that nothing needs any more")
                .allMatch(right -> hashed.stream().anyMatch(name -> name.startsWith(right)));
        hashed.removeIf(name -> HASHES_ARE_RIGHT.keySet().stream().anyMatch(name::startsWith));
        assertThat(hashed).isEmpty();
    }

    /** What {@code openssl rand -base64 32} and a hash of a password look like, and what names look like. */
    @Test
    void theSearchTellsBytesFromNames() {
        assertThat(suspicious("sealing.1=" + BYTES + "=")).isNotEmpty();
        assertThat(suspicious("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$" + BYTES)).isNotEmpty();
        assertThat(suspicious("-----BEGIN EC " + "PRIVATE KEY-----")).isNotEmpty();
        assertThat(suspicious("spring:\n  password: \"sunshine1\"")).isNotEmpty();
        assertThat(suspicious("      APP_PASSWORD: ${APP_PASSWORD:?}")).isEmpty();
        assertThat(suspicious("AUD_03_detectsTextMovedFromOneFieldToItsNeighbour 00000000-0000-4000-8000-000000000000"))
                .isEmpty();
    }

    private static List<String> suspicious(String text) {
        List<String> found = new ArrayList<>();
        WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(SecretsInSourcesTests::isMixed)
                .forEach(found::add);
        ASSIGNED.matcher(text).results().map(line -> line.group()).forEach(found::add);
        PRIVATE_KEY.matcher(text).results().map(key -> key.group()).forEach(found::add);
        return found;
    }

    private static boolean isMixed(String word) {
        return word.chars().anyMatch(Character::isLowerCase)
                && word.chars().anyMatch(Character::isUpperCase)
                && CHANGE.matcher(word).results().count() >= CHANGES;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return IGNORED.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!IGNORED.contains(file.getFileName().toString())) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).hasSizeGreaterThan(1_000);
        return files;
    }

    /** Pictures and archives are no text: they hold nothing that anybody typed. */
    private static String text(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException picture) {
            return "";
        }
    }
}
