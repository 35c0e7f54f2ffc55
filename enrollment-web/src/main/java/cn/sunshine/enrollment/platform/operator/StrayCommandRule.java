package cn.sunshine.enrollment.platform.operator;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

/**
 * Takes a command from the arguments alone, spelled as {@link OperatorCommand} knows it. From a variable or a file the
 * application would serve visitors all the same, and whatever they did would be on record as the operator's.
 */
class StrayCommandRule implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String COMMAND = "enrollment.command";
    private static final String ARGUMENTS = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        sources.stream()
                .filter(source -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .filter(source -> !isCommandOfArguments(source))
                .filter(StrayCommandRule::hasCommand)
                .findFirst()
                .ifPresent(source -> {
                    throw new StrayCommandException(source.getName());
                });
    }

    private static boolean isCommandOfArguments(PropertySource<?> source) {
        return source.getName().equals(ARGUMENTS)
                && source.getProperty(COMMAND) instanceof String command
                && StringUtils.hasText(command);
    }

    /** In any spelling that would be read as the command: upper case, underscores, blank. */
    private static boolean hasCommand(PropertySource<?> source) {
        ConfigurationPropertySource read = ConfigurationPropertySource.from(source);
        return read != null && read.getConfigurationProperty(ConfigurationPropertyName.of(COMMAND)) != null;
    }
}
