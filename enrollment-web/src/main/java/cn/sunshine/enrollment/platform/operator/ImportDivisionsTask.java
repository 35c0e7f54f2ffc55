package cn.sunshine.enrollment.platform.operator;

import cn.sunshine.enrollment.catchment.service.DivisionFault;
import cn.sunshine.enrollment.catchment.service.DivisionImport;
import cn.sunshine.enrollment.catchment.service.DivisionImportException;
import cn.sunshine.enrollment.catchment.service.ImportedDivisions;
import cn.sunshine.enrollment.catchment.service.PartialCountiesException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code --enrollment.command=import-divisions --file=…}: the townships and committees that addresses name.
 * {@code --partial-counties} takes counties that are not those of the whole country.
 */
class ImportDivisionsTask implements OperatorTask {

    private static final String PARTIAL = "partial-counties";

    private final DivisionImport divisions;

    ImportDivisionsTask(DivisionImport divisions) {
        this.divisions = divisions;
    }

    @Override
    public String name() {
        return "import-divisions";
    }

    @Override
    public int run(OperatorOptions options, OperatorConsole console) {
        Optional<String> file = options.require(
                "file", name -> !name.isEmpty(), "区划列表文件（CSV，UTF-8）", "a list of divisions (CSV in UTF-8)");
        return file.flatMap(name -> read(name, console))
                .map(csv -> take(csv, options.has(PARTIAL), console))
                .orElse(MISUSED);
    }

    private int take(String csv, boolean partial, OperatorConsole console) {
        try {
            tell(partial ? divisions.importPartialCounties(csv) : divisions.importCsv(csv), console);
            return DONE;
        } catch (PartialCountiesException few) {
            console.say(
                    ("未导入任何数据：列表里有六位代码，但连同已导入的一共只有 %d 个，全国（含历史）不少于 %d 个。导入以后，以其他六位代码开头的身份证号码"
                                    + "都会被拒绝，这些孩子无法报名，而且不能撤回。只需要街道和居委会的，请删去六位代码的行；确实要这样限制的，请加上 --%s。")
                            .formatted(few.counties(), DivisionImport.WHOLE_COUNTRY, PARTIAL),
                    ("Nothing was imported: the list has codes of six digits, but with those that are known only %d; the whole"
                                    + " country with its past has no fewer than %d. Identity numbers that begin with any other code would be"
                                    + " refused, these children could not be registered, and nothing undoes it. For townships and committees"
                                    + " alone take the lines with six digits out; where numbers are meant to be refused, add --%s.")
                            .formatted(few.counties(), DivisionImport.WHOLE_COUNTRY, PARTIAL));
            return REFUSED;
        } catch (DivisionImportException wrong) {
            console.say(
                    "未导入任何数据：第 %d 行，%s。".formatted(wrong.line(), chinese(wrong.fault())),
                    "Nothing was imported: line %d, %s.".formatted(wrong.line(), english(wrong.fault())));
            return REFUSED;
        }
    }

    private static void tell(ImportedDivisions imported, OperatorConsole console) {
        console.say(
                "已导入 %d 个区划；已有的区划改用新的名称。".formatted(imported.divisions()),
                "%d divisions imported; those that were known have their new names.".formatted(imported.divisions()));
        if (imported.counties() > 0) {
            console.say(
                    "其中有 %d 个六位代码：今后只接受以所列六位代码开头的身份证号码，请确认列表包含全国（含历史）代码。".formatted(imported.counties()),
                    ("%d of them have six digits: from now on only identity numbers that begin with a listed code are taken."
                                    + " Make sure that the codes of the whole country, past ones too, are listed.")
                            .formatted(imported.counties()));
        }
    }

    private static Optional<String> read(String name, OperatorConsole console) {
        try {
            return Optional.of(Files.readString(Path.of(name)));
        } catch (CharacterCodingException otherEncoding) {
            console.say(
                    "文件 %s 不是 UTF-8 编码，请另存为“CSV UTF-8”。".formatted(name),
                    "The file %s is not in UTF-8: save it as \"CSV UTF-8\".".formatted(name));
        } catch (IOException | InvalidPathException unreadable) {
            console.say(
                    "无法读取文件 %s，请检查路径和权限。".formatted(name),
                    "The file %s cannot be read: check its path and rights.".formatted(name));
        }
        return Optional.empty();
    }

    private static String chinese(DivisionFault fault) {
        return switch (fault) {
            case HEADING -> "标题行应为 " + DivisionImport.HEADING;
            case CELLS -> "每行应有四列，以逗号分隔，不带引号";
            case CODE -> "区划代码应为 6、9 或 12 位数字";
            case NAME -> "缺少区划名称";
            case PARENT -> "上级代码有误，或该区划不在上级之内";
            case REPEATED -> "这个代码在前面已经出现过";
            case EMPTY -> "标题行之后没有内容";
        };
    }

    private static String english(DivisionFault fault) {
        return switch (fault) {
            case HEADING -> "the heading reads " + DivisionImport.HEADING;
            case CELLS -> "four cells are expected, with commas between them and no quotation marks";
            case CODE -> "a division code has 6, 9 or 12 digits";
            case NAME -> "the division has no name";
            case PARENT -> "the parent is no code, or the division does not lie inside it";
            case REPEATED -> "this code stands in a line above";
            case EMPTY -> "there is nothing below the heading";
        };
    }
}
