package cn.sunshine.enrollment.shared;

import java.text.Normalizer;

/**
 * A road or an estate as two addresses are compared by it: without what nobody says and everybody writes differently, the
 * width of a letter, capitals, dots, brackets; and with ideographs where copying out of a PDF left radicals that look the same.
 * What stands in brackets stays, and so does every digit: 翠湖花园（a区） is 翠湖花园A区 and never 翠湖花园.
 *
 * <p>The names of rules are compared by the database's function {@code compared_name}, which does the same.
 */
public final class ComparedName {

    /** The radicals that Unicode itself does not equate with an ideograph; those of Kangxi it does. */
    private static final String RADICALS = "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰";

    private static final String IDEOGRAPHS = "民西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙";
    private static final String UNSAID = "·•‧・⋅∙()";
    private static final int TO_CAPITAL = 'A' - 'a';

    private ComparedName() {}

    public static String of(String name) {
        StringBuilder compared = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(character -> UNSAID.indexOf(character) < 0)
                .map(ComparedName::said)
                .forEach(compared::appendCodePoint);
        return compared.toString();
    }

    /** Whether both name the same; what has no name, nothing does. */
    public static boolean same(String one, String other) {
        String compared = of(one);
        return !compared.isEmpty() && compared.equals(of(other));
    }

    private static int said(int character) {
        int radical = RADICALS.indexOf(character);
        if (radical >= 0) {
            return IDEOGRAPHS.charAt(radical);
        }
        return character >= 'a' && character <= 'z' ? character + TO_CAPITAL : character;
    }
}
