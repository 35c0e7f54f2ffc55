package cn.sunshine.enrollment;

import cn.sunshine.enrollment.platform.operator.OperatorCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application. Its package is the root below which every feature has a package of its own. */
@SpringBootApplication
public class EnrollmentApplication {

    /** @param args settings; with {@code --enrollment.command=…} the application does that one thing and ends */
    public static void main(String[] args) {
        ConfigurableApplicationContext context =
                SpringApplication.run(EnrollmentApplication.class, OperatorCommand.startArguments(args));
        if (OperatorCommand.isAskedFor(args)) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
