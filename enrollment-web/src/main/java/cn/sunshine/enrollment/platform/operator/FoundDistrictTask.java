package cn.sunshine.enrollment.platform.operator;

import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code --enrollment.command=found-district --code=… --name=… --name-en=… --inquiries=… --supervision=…}: the district
 * whose administrator then announces seasons and registers schools.
 */
class FoundDistrictTask implements OperatorTask {

    private final SeasonAdministration administration;

    FoundDistrictTask(SeasonAdministration administration) {
        this.administration = administration;
    }

    @Override
    public String name() {
        return "found-district";
    }

    @Override
    public int run(OperatorOptions options, OperatorConsole console) {
        Optional<String> code =
                options.require("code", DivisionCode::isCounty, "六位区划代码", "the district's division code of six digits");
        Optional<String> name = options.require(
                "name",
                OperatorOptions::isName,
                "中文名称（显示成问号时，请先设置 LC_ALL=C.UTF-8）",
                "its Chinese name (if that arrives as question marks, set LC_ALL=C.UTF-8 first)");
        Optional<String> nameEn = options.require("name-en", OperatorOptions::isName, "英文名称", "its English name");
        Optional<String> inquiries = options.require(
                "inquiries",
                Hotlines::isValid,
                "咨询电话（数字、空格和连字符）",
                "the number that answers questions (digits, blanks, hyphens)");
        Optional<String> supervision = options.require(
                "supervision",
                Hotlines::isValid,
                "监督举报电话（数字、空格和连字符）",
                "the number that takes reports (digits, blanks, hyphens)");
        if (Stream.of(code, name, nameEn, inquiries, supervision).anyMatch(Optional::isEmpty)) {
            return MISUSED;
        }
        return found(
                new DivisionCode(code.orElseThrow()),
                new PlaceName(name.orElseThrow(), nameEn.orElseThrow()),
                new Hotlines(inquiries.orElseThrow(), supervision.orElseThrow()),
                console);
    }

    private int found(DivisionCode code, PlaceName name, Hotlines hotlines, OperatorConsole console) {
        try {
            administration.found(code, name, hotlines);
            console.say(
                    "已建立 %s（%s）。".formatted(name.chinese(), code),
                    "The district %s (%s) is founded.".formatted(name.english(), code));
            return DONE;
        } catch (SeasonRefusedException refused) {
            console.say(
                    "未建立：代码为 %s 的区（县）已经存在，没有改动任何数据。".formatted(code),
                    "Refused: there is a district of the code %s already. Nothing was changed.".formatted(code));
            return REFUSED;
        }
    }
}
