package cn.sunshine.enrollment.platform.operator;

import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.service.FirstAdministrator;
import cn.sunshine.enrollment.identity.service.NewPassword;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.Optional;

/** {@code --enrollment.command=create-administrator --login=… [--name=…]}: makes the first account of an installation. */
class CreateAdministratorTask implements OperatorTask {

    private static final String DEFAULT_NAME = "系统管理员";

    private final FirstAdministrator administrators;

    CreateAdministratorTask(FirstAdministrator administrators) {
        this.administrators = administrators;
    }

    @Override
    public String name() {
        return "create-administrator";
    }

    @Override
    public int run(OperatorOptions options, OperatorConsole console) {
        Optional<String> login = options.require("login", LoginName::isValid, "登录名", "a login name");
        Optional<String> name = options.given("name").isEmpty()
                ? Optional.of(DEFAULT_NAME)
                : options.require("name", PersonName::isValid, "姓名", "the administrator's name");
        return login.isEmpty() || name.isEmpty()
                ? MISUSED
                : create(new LoginName(login.get()), new PersonName(name.get()), console);
    }

    private int create(LoginName login, PersonName name, OperatorConsole console) {
        try {
            NewPassword made = administrators.create(login, name);
            console.say(
                    "已创建管理员 " + login.value() + "。一次性密码（只显示这一次，首次登录必须修改）：",
                    "Administrator created. One-time password, shown only now, to be changed at first sign-in:");
            console.line(made.password());
            return DONE;
        } catch (IdentityRefusedException refused) {
            console.say(
                    "未创建：已有管理员，请由管理员在“工作人员”页面新增账号；管理员自己无法登录时，请用命令 reset-administrator。",
                    "Refused. Where there is an administrator, accounts are made on the page of staff; for one who cannot"
                            + " sign in there is the command reset-administrator.");
            return REFUSED;
        }
    }
}
