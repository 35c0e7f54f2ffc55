package cn.sunshine.enrollment.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The application's templates as they are written. */
final class TemplateFiles {

    private static final Path ROOT = Path.of("src", "main", "resources", "templates");

    private TemplateFiles() {}

    /** Their paths below the folder of templates. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".html"))
                    .map(path -> ROOT.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    static List<String> texts() throws IOException {
        return names().stream().map(TemplateFiles::text).toList();
    }

    static String text(String name) {
        try {
            return Files.readString(ROOT.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As it stands: a parser of HTML would move what it does not expect in a list or a table. */
    static Document parsed(String name) {
        return Jsoup.parse(text(name), "", Parser.xmlParser());
    }
}
