package cn.sunshine.enrollment.registration;

import java.util.Arrays;
import org.springframework.modulith.NamedInterface;

/** What the guardian is to the child, as GB/T 4761 codes it for the national student record. */
@NamedInterface("api")
public enum Relation {
    FATHER("51"),
    MOTHER("52"),
    STEP_OR_ADOPTIVE_FATHER("57"),
    STEP_OR_ADOPTIVE_MOTHER("58"),
    PATERNAL_GRANDFATHER("61"),
    PATERNAL_GRANDMOTHER("62"),
    MATERNAL_GRANDFATHER("63"),
    MATERNAL_GRANDMOTHER("64"),
    ELDER_BROTHER("71"),
    ELDER_SISTER("75"),
    OTHER_RELATIVE("97"),
    NOT_RELATED("99");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    /** The relation of a code, as a submission keeps it. */
    public static Relation of(String code) {
        return Arrays.stream(values())
                .filter(relation -> relation.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no relation has this code"));
    }

    /** The two digits of GB/T 4761. */
    public String code() {
        return code;
    }
}
