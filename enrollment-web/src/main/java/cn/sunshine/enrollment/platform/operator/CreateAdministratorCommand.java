package cn.sunshine.enrollment.platform.operator;

import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.service.FirstAdministrator;
import cn.sunshine.enrollment.identity.service.NewPassword;
import cn.sunshine.enrollment.shared.PersonName;
import java.io.PrintWriter;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;

/** {@code --enrollment.command=create-administrator --login=… [--name=…]}: makes the first account of an installation. */
class CreateAdministratorCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final String DEFAULT_NAME = "系统管理员";

    private final FirstAdministrator administrators;
    private final PrintWriter console;
    private int exitCode;

    CreateAdministratorCommand(FirstAdministrator administrators, PrintWriter console) {
        this.administrators = administrators;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String login = option(arguments, "login", "");
        String name = option(arguments, "name", DEFAULT_NAME);
        if (LoginName.isValid(login)) {
            exitCode = create(new LoginName(login), new PersonName(name));
        } else {
            console.println("请用 --login=<登录名> 指定登录名。 Give a login name: --login=<name>");
            exitCode = MISUSED;
        }
        console.flush();
    }

    /** 0: the account exists now; 1: there was an administrator already; 2: no usable login name was given. */
    @Override
    public int getExitCode() {
        return exitCode;
    }

    private int create(LoginName login, PersonName name) {
        try {
            NewPassword made = administrators.create(login, name);
            console.println("已创建管理员 " + login.value() + "。一次性密码（只显示这一次，首次登录必须修改）：");
            console.println(
                    "Administrator created. One-time password, shown only now, to be changed at first sign-in:");
            console.println(made.password());
            return 0;
        } catch (IdentityRefusedException refused) {
            console.println("未创建：" + refused.reason() + "。已有管理员时，请由管理员在“工作人员”页面新增账号。");
            console.println("Refused. Where there is an administrator, accounts are made on the page of staff.");
            return REFUSED;
        }
    }

    private static String option(ApplicationArguments arguments, String name, String otherwise) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? otherwise : values.get(0);
    }
}
