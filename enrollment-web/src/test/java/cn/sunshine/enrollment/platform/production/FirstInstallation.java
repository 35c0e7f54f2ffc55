package cn.sunshine.enrollment.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.faults.ApplicationProcess;
import cn.sunshine.enrollment.journey.HttpVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How an operator and the first administrator make a district out of an empty database, as docs/operations.md tells it. */
final class FirstInstallation {

    private final Map<String, String> environment;

    FirstInstallation(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Beside the running server, which speaks of the district from then on. The administrator's first password. */
    String byCommands(Path folder) throws IOException {
        Path list = Files.writeString(
                folder.resolve("divisions.csv"),
                "code,name,name_en,parent\n350199001,东门街道,Dongmen Subdistrict,350199\n");
        command(
                "--enrollment.command=found-district",
                "--code=350199",
                "--name=春城区",
                "--name-en=Chuncheng District",
                "--inquiries=0591-1234567",
                "--supervision=0591-7654321");
        command("--enrollment.command=import-divisions", "--file=" + list);
        ApplicationProcess administrator =
                command("--enrollment.command=create-administrator", "--login=chief", "--name=林主任");
        return oneTimePassword(administrator.output());
    }

    /** One after the other, as an operator gives them: each takes connections beside the server's own. */
    private ApplicationProcess command(String... arguments) {
        ApplicationProcess command = new ApplicationProcess(List.of(arguments), environment).start();
        assertThat(command.awaitEnd()).as(command::output).isZero();
        return command;
    }

    /** It stands alone on its line of the console. */
    private static String oneTimePassword(String output) {
        return output.lines()
                .dropWhile(line -> !line.startsWith("Administrator created."))
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    static void announcesASeason(HttpVisitor chief) {
        chief.open("/district/season/new");
        chief.submit(Map.ofEntries(
                Map.entry("district", idOfTheDistrict(chief)),
                Map.entry("year", "2027"),
                Map.entry("stage", "PRIMARY"),
                Map.entry("bornFrom.year", "2020"),
                Map.entry("bornFrom.month", "9"),
                Map.entry("bornFrom.day", "1"),
                Map.entry("bornTo.year", "2021"),
                Map.entry("bornTo.month", "8"),
                Map.entry("bornTo.day", "31"),
                Map.entry("publicityDays", "5"),
                Map.entry("drawNotice", "24")));
        assertThat(chief.path()).as(chief.text()).isEqualTo("/district/season");
        assertThat(chief.text()).contains("春城区", "2027");
    }

    static void registersASchool(HttpVisitor chief) {
        chief.open("/district/schools/new");
        chief.submit(Map.of(
                "district", idOfTheDistrict(chief),
                "code", "3501990001",
                "stage", "PRIMARY",
                "nature", "PUBLIC",
                "affiliation", "DISTRICT",
                "name", "东门小学",
                "nameEn", "Dongmen Primary School",
                "address", "东门路1号",
                "phone", "0591-1112223"));
        assertThat(chief.path()).as(chief.text()).isEqualTo("/district/schools");
        assertThat(chief.text()).contains("东门小学");
    }

    private static String idOfTheDistrict(HttpVisitor chief) {
        return chief.page().select("select[name=district] option").stream()
                .filter(option -> option.text().equals("春城区"))
                .findFirst()
                .orElseThrow()
                .val();
    }
}
