package cn.sunshine.enrollment.page;

import java.io.IOException;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the bundles of all features by itself: every {@code messages/<feature>.properties} on the class path. */
final class MessageBundles {

    private static final String PATTERN = "classpath*:messages/*.properties";
    private static final String TRANSLATION = "_en";

    private MessageBundles() {}

    /** Without a suffix a bundle is Chinese; a key that English lacks would be shown in Chinese, which a test forbids. */
    static ResourceBundleMessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(names().stream().map(name -> "messages." + name).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        // else the machine's own language would decide what a reader sees
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** Names of the bundles, without suffix and ending. */
    static SortedSet<String> names() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
            String file = Objects.requireNonNull(resource.getFilename()).replace(".properties", "");
            if (!file.endsWith(TRANSLATION)) {
                names.add(file);
            }
        }
        return names;
    }
}
