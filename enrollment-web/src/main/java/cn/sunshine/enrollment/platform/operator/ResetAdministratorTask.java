package cn.sunshine.enrollment.platform.operator;

import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.service.AdministratorRecovery;
import cn.sunshine.enrollment.identity.service.NewPassword;

/**
 * {@code --enrollment.command=reset-administrator --login=…}: a new one-time password for an administrator, who enrols a
 * second factor anew.
 */
class ResetAdministratorTask implements OperatorTask {

    private final AdministratorRecovery recovery;

    ResetAdministratorTask(AdministratorRecovery recovery) {
        this.recovery = recovery;
    }

    @Override
    public String name() {
        return "reset-administrator";
    }

    @Override
    public int run(OperatorOptions options, OperatorConsole console) {
        return options.require("login", LoginName::isValid, "登录名", "a login name")
                .map(login -> reset(new LoginName(login), console))
                .orElse(MISUSED);
    }

    private int reset(LoginName login, OperatorConsole console) {
        try {
            NewPassword made = recovery.recover(login);
            console.say(
                    "已为管理员 " + login.value() + " 重设密码，动态口令须重新绑定。一次性密码（只显示这一次，首次登录必须修改）：",
                    "Administrator reset; the second factor is enrolled anew. One-time password, shown only now, to be changed"
                            + " at first sign-in:");
            console.line(made.password());
            return DONE;
        } catch (IdentityRefusedException refused) {
            console.say(
                    "未重设：没有登录名为 " + login.value() + " 的管理员。",
                    "Refused. No administrator has the login name " + login.value() + ".");
            return REFUSED;
        }
    }
}
