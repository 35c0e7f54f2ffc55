package cn.sunshine.enrollment;

import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The services and what an operator does with them, without pages, routes, demo and whatever goes on beside visitors: that
 * a command would wait for and not use. Not a configuration, so that the application does not find it among its own.
 */
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        "cn\\.sunshine\\.enrollment\\.EnrollmentApplication",
                        "cn\\.sunshine\\.enrollment\\.(page|family|\\w+\\.web|platform\\.demo)\\..*",
                        "cn\\.sunshine\\.enrollment\\.platform\\.(?!PlatformConfiguration)\\w+"
                    })
        })
class OperatorApplication {}
