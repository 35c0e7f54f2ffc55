package cn.sunshine.enrollment.platform.operator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.audit.service.AuditSearch;
import cn.sunshine.enrollment.catchment.service.DivisionImport;
import cn.sunshine.enrollment.catchment.service.DivisionName;
import cn.sunshine.enrollment.catchment.service.DivisionQueries;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AdministratorRecovery;
import cn.sunshine.enrollment.identity.service.Appointments;
import cn.sunshine.enrollment.identity.service.CreateStaff;
import cn.sunshine.enrollment.identity.service.FirstAdministrator;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.NewPassword;
import cn.sunshine.enrollment.identity.service.PasswordSignIn;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PlaceName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.annotation.Transactional;

/** What the operator's commands do and say; ProductionStartIT gives them as processes of their own. */
@ApplicationTest
class OperatorTasksTests {

    private static final String[] DISTRICT = {
        "--code=980101", "--name=春城区", "--name-en=Chuncheng District", "--inquiries=0980-1234567", "--supervision=12345"
    };

    private static final String ONE_COUNTY = "code,name,name_en,parent\n983101,东区,,\n983101001,东门街道,East,983101\n";

    @Autowired
    SeasonAdministration administration;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    DivisionImport divisions;

    @Autowired
    DivisionQueries names;

    @Autowired
    FirstAdministrator administrators;

    @Autowired
    AdministratorRecovery recovery;

    @Autowired
    StaffAdministration staff;

    @Autowired
    Appointments appointments;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    AuditQueries audit;

    @TempDir
    Path folder;

    private final StringWriter console = new StringWriter();
    private List<OperatorTask> tasks = List.of();

    @BeforeEach
    void offer() {
        tasks = List.of(
                new FoundDistrictTask(administration),
                new ImportDivisionsTask(divisions),
                new CreateAdministratorTask(administrators),
                new ResetAdministratorTask(recovery));
    }

    @Test
    void foundsADistrictOnRecordAndRefusesToFoundItAgain() {
        assertThat(run("found-district", DISTRICT)).as(said()).isZero();
        DistrictSummary founded = district("980101");
        assertThat(founded.name()).isEqualTo(new PlaceName("春城区", "Chuncheng District"));
        assertThat(founded.hotlines()).isEqualTo(new Hotlines("0980-1234567", "12345"));
        assertThat(recordOf(founded.id().toString())).containsExactly("season.found-district");

        String[] again = DISTRICT.clone();
        again[1] = "--name=另一个名字";
        assertThat(run("found-district", again)).isEqualTo(1);
        assertThat(said()).contains("980101", "已经存在", "there is a district of the code 980101 already");
        assertThat(district("980101").name().chinese()).isEqualTo("春城区");
    }

    @ParameterizedTest
    @CsvSource({
        "0, --code=98010, --code",
        "0, --code=980102001, --code",
        "1, --name=????, LC_ALL=C.UTF-8",
        "2, --name-en=, --name-en",
        "3, --inquiries=call us, --inquiries",
        "4, --else=1, --supervision"
    })
    void saysWhichOptionIsMissingOrWrongAndFoundsNothing(int place, String given, String named) {
        String[] options = DISTRICT.clone();
        options[0] = "--code=980102";
        options[place] = given;

        assertThat(run("found-district", options)).isEqualTo(2);

        assertThat(said()).contains(named, "请用 --", "Give ");
        assertThat(seasons.districts()).noneMatch(one -> one.code().value().equals("980102"));
    }

    @Test
    void importsAListOfDivisionsOnRecordAndTakesItAgainForNewNames() throws IOException {
        assertThat(importing("code,name,name_en,parent\r\n981101001,东街道,East,981101\r\n981101001001,一居,,981101001\r\n"))
                .as(said())
                .isZero();
        assertThat(said()).contains("已导入 2 个区划", "2 divisions imported").doesNotContain("六位代码");
        assertThat(importing("\uFEFFcode,name,name_en,parent\n981101001,东门街道,East,981101\n"))
                .isZero();

        assertThat(names.inside(new DivisionCode("981101")))
                .extracting(DivisionName::name)
                .containsExactly(new PlaceName("东门街道", "East"), new PlaceName("一居", "一居"));
        assertThat(recordOf("all")).contains("catchment.import-divisions");
    }

    /** Rolled back: with a county in the list no other test could make up identity numbers. */
    @Test
    @Transactional
    void warnsThatAListWithCountiesDecidesWhichIdentityNumbersAreTaken() throws IOException {
        assertThat(importing(ONE_COUNTY, "--partial-counties")).isZero();

        assertThat(said()).contains("1 个六位代码", "1 of them have six digits");
    }

    /** One line with six digits, and no child of any other county could be registered any more. */
    @Test
    void refusesCountiesThatAreNotThoseOfTheWholeCountryAndSaysWhatTheyWouldDo() throws IOException {
        assertThat(importing(ONE_COUNTY)).isEqualTo(1);

        assertThat(said())
                .contains("未导入任何数据", "只有 1 个", "不少于 2500 个", "都会被拒绝", "--partial-counties")
                .contains("Nothing was imported", "only 1", "would be refused", "nothing undoes it");
        assertThat(names.inside(new DivisionCode("983101"))).isEmpty();
    }

    @Test
    @Transactional
    void takesTheCountiesOfTheWholeCountryAndThenMoreOfThem() throws IOException {
        String country = IntStream.range(100_000, 102_500)
                .mapToObj(code -> code + ",县,,\n")
                .collect(Collectors.joining("", "code,name,name_en,parent\n", ""));
        String aPart = country.substring(0, country.lastIndexOf("102499"));
        assertThat(importing(aPart)).as("2,499 counties").isEqualTo(1);

        assertThat(importing(country)).as(said()).isZero();
        assertThat(importing(ONE_COUNTY)).as(said()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name|1|the heading reads code,name,name_en,parent",
                "code,name,name_en,parent|2|nothing below",
                "code,name,name_en,parent\\n982101001,东街,,982101\\n12,西街,,|3|6, 9 or 12 digits",
                "code,name,name_en,parent\\n982101001,东街,,982101\\n\\n982101002,西街,,|3|four cells",
                "code,name,name_en,parent\\n982101001,\"东街\",,982101|2|no quotation marks",
                "code,name,name_en,parent\\n982101001, ,,982101|2|no name",
                "code,name,name_en,parent\\n982101001,东街,,982102|2|does not lie inside",
                "code,name,name_en,parent\\n982101001,东街,,东区|2|the parent is no code",
                "code,name,name_en,parent\\n982101001,东街,,\\n982101001,东街,,|3|stands in a line above"
            })
    void namesTheFirstWrongLineAndImportsNothing(String csv, int line, String fault) throws IOException {
        assertThat(importing(csv.replace("\\n", "\n"))).isEqualTo(1);

        assertThat(said()).contains("未导入任何数据：第 " + line + " 行", "Nothing was imported: line " + line + ", ", fault);
        assertThat(names.inside(new DivisionCode("982101"))).isEmpty();
    }

    @Test
    void saysWhatIsTheMatterWithAFileThatItCannotRead() throws IOException {
        assertThat(run("import-divisions", "--file=" + folder.resolve("absent.csv")))
                .isEqualTo(2);
        assertThat(said()).contains("absent.csv", "无法读取", "cannot be read");

        Path otherwise = Files.write(folder.resolve("gbk.csv"), "东街".getBytes(Charset.forName("GBK")));
        assertThat(run("import-divisions", "--file=" + otherwise)).isEqualTo(2);
        assertThat(said()).contains("gbk.csv", "不是 UTF-8", "is not in UTF-8");

        assertThat(run("import-divisions")).isEqualTo(2);
        assertThat(said()).contains("--file=…");
    }

    @Test
    void namesTheCommandsToWhoAsksForAnother() {
        assertThat(run("create-district")).isEqualTo(2);
        assertThat(said())
                .contains(
                        "create-district",
                        "create-administrator, found-district, import-divisions, reset-administrator");
    }

    @Test
    void asksForANameThatAPersonCanHave() {
        assertThat(run("create-administrator", "--login=x", "--name=???")).isEqualTo(2);
        assertThat(said()).contains("--login=…", "--name=…");
    }

    /** The password scrolled away unread, or the telephone is lost, and there is nobody above to ask. */
    @Test
    void AUT_07_letsAnAdministratorInAgainAndNobodyElse() {
        LoginName login = IdentityFixtures.anyLogin();
        SignedIn chief = chief();
        NewPassword unread =
                staff.create(new CreateStaff(login, new PersonName("林主任"), IdentityFixtures.anyPhone(), null), chief);
        assertThat(run("reset-administrator", "--login=" + login.value())).isEqualTo(1);
        assertThat(said()).contains("没有登录名为 " + login.value() + " 的管理员", "No administrator has the login name");

        staff.grant(unread.account(), ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR), chief);
        assertThat(run("reset-administrator", "--login=" + login.value()))
                .as(said())
                .isZero();

        String password = said().lines().reduce((line, next) -> next).orElseThrow();
        assertThat(signIn.asStaff(login, password).account()).isEqualTo(unread.account());
    }

    private SignedIn chief() {
        CreateStaff another = IdentityFixtures.officerOf(IdentityFixtures.anyDistrict());
        NewPassword made = staff.create(another, IdentityFixtures.administrator());
        return appointments.appoint(made.account(), ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
    }

    private int importing(String csv, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("divisions.csv"), csv, StandardCharsets.UTF_8);
        return run(
                "import-divisions",
                Stream.concat(Stream.of("--file=" + file), Stream.of(options)).toArray(String[]::new));
    }

    private int run(String command, String... options) {
        OperatorRunner runner = new OperatorRunner(command, tasks, new OperatorConsole(new PrintWriter(console, true)));
        runner.run(new DefaultApplicationArguments(options));
        return runner.getExitCode();
    }

    private String said() {
        return console.toString();
    }

    private List<String> recordOf(String subject) {
        return audit
                .page(new AuditSearch(AuditChain.INSTALLATION, null, null, null, subject, null, null, null, 20))
                .stream()
                .map(AuditEntry::action)
                .toList();
    }

    private DistrictSummary district(String code) {
        return seasons.districts().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
