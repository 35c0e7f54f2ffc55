package cn.sunshine.enrollment;

import cn.sunshine.enrollment.platform.operator.OperatorCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Its package is the root below which every feature has a package of its own. */
@SpringBootApplication
public class EnrollmentApplication {

    /** @param args settings; with {@code --enrollment.command=…} the application does that one thing and ends */
    public static void main(String[] args) {
        if (OperatorCommand.isAskedFor(args)) {
            System.exit(SpringApplication.exit(
                    SpringApplication.run(OperatorApplication.class, OperatorCommand.startArguments(args))));
        }
        SpringApplication.run(EnrollmentApplication.class, args);
    }
}
