package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;

/**
 * People who do not exist. The same demo has the same people each time; their identity numbers are valid in form and
 * belong to a division code that no list has.
 */
final class DemoNames {

    private static final List<String> SURNAMES =
            List.of("林", "陈", "黄", "张", "李", "王", "吴", "刘", "郑", "杨", "许", "周", "蔡", "欧阳", "谢", "何", "郭", "罗");
    private static final List<String> GIVEN = List.of(
            "一诺", "子涵", "浩宇", "雨桐", "梓轩", "思远", "若曦", "承泽", "晓彤", "嘉木", "知行", "语桐", "奕辰", "可欣", "沐阳", "清和", "景行", "安然",
            "星河", "予希", "知遥", "书言", "乐天", "君澈");
    private static final List<String> ELDERS =
            List.of("建国", "秀英", "志强", "丽华", "海燕", "伟明", "淑芬", "国栋", "美玲", "文杰", "晓东", "月娥");
    private static final int MOST_ISSUED = 300;
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.BASIC_ISO_DATE;

    private final SplittableRandom random = new SplittableRandom(2026);
    private int issued;

    PersonName child(String surname) {
        return new PersonName(surname + pick(GIVEN));
    }

    PersonName guardian(String surname) {
        return new PersonName(surname + pick(ELDERS));
    }

    String surname() {
        return pick(SURNAMES);
    }

    IdentityNumber number(String division, LocalDate first, LocalDate last) {
        return number(division, first, last, ++issued, random);
    }

    /** The number of a child whom the demo itself has not registered, of the series above its own. */
    static IdentityNumber unusedNumber(String division, LocalDate first, LocalDate last) {
        SplittableRandom chance = new SplittableRandom();
        return number(division, first, last, chance.nextInt(MOST_ISSUED + 1, 1000), chance);
    }

    private static IdentityNumber number(
            String division, LocalDate first, LocalDate last, int series, SplittableRandom chance) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        LocalDate born = first.plusDays(chance.nextLong(days));
        String digits = division + BIRTH.format(born) + "%03d".formatted(series);
        return new IdentityNumber(digits + IdentityNumber.checkCharacter(digits));
    }

    /** Numbers of the series 199 0000, which nobody is reached under here: the demo sends nothing. */
    PhoneNumber phone(int index) {
        return new PhoneNumber("1990000" + "%04d".formatted(index));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
