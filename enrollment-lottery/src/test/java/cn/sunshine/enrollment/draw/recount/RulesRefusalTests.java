package cn.sunshine.enrollment.draw.recount;

import static cn.sunshine.enrollment.draw.recount.Draws.requireFail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 7: rules that are none by the protocol are refused with their code and place. */
class RulesRefusalTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIMPLE   | "SIMPLE"                    | "WHIMSY"                        | INVALID_VALUE at params.json field mechanism
            SIMPLE   | "mechanism":"SIMPLE",       | ''                              | MISSING_KEY at params.json field mechanism
            SIMPLE   | ,"waitlist":"FIXED_ORDER"   | ''                              | MISSING_KEY at params.json field waitlist
            SIMPLE   | "capacity":5,               | "capacity":5,"e":1,             | UNKNOWN_KEY at params.json field e
            SIMPLE   | "capacity":5                | "capacity":1000001              | INVALID_NUMBER at params.json field capacity
            SIMPLE   | "capacity":5                | "capacity":-1                   | INVALID_NUMBER at params.json field capacity
            SIMPLE   | "capacity":5                | "capacity":"5"                  | WRONG_TYPE at params.json field capacity
            SIMPLE   | "350102001"                 | "3501 02001"                    | INVALID_ID at params.json field school
            SIMPLE   | "350102001"                 | 350102001                       | WRONG_TYPE at params.json field school
            SIMPLE   | }                           | ,"waitlistRound":0}             | INVALID_NUMBER at params.json field waitlistRound
            SIMPLE   | }                           | ,"zzz":1}                       | UNKNOWN_KEY at params.json field zzz
            SIMPLE   | "capacity":5,               | "capacity":5,"files":{},        | MISSING_KEY at params.json field files.tiers.csv
            SIMPLE   | "capacity":5,               | "capacity":5,"files":[],        | WRONG_TYPE at params.json field files
            SIMPLE   | "capacity":5,               | "capacity":5,"code":{},         | INVALID_VALUE at params.json field code
            SIMPLE   | "capacity":5,               | "capacity":5,"code":{"a":"b"},  | INVALID_HEX at params.json field code.a
            SIMPLE   | "waitlist":"FIXED_ORDER"    | "waitlist":"NONE"               | INVALID_VALUE at params.json field waitlist
            MANY     | "e":2                       | "e":0                           | INVALID_NUMBER at params.json field e
            MANY     | "e":2                       | "e":1000001                     | INVALID_NUMBER at params.json field e
            MANY     | "e":2,                      | ''                              | MISSING_KEY at params.json field e
            MANY     | "OVERFLOW"                  | "STOP"                          | INVALID_BUNDLE_POLICY at params.json field bundlePolicy
            RESERVED | "OVERFLOW"                  | "SKIP"                          | INVALID_BUNDLE_POLICY at params.json field bundlePolicy
            TRADE    | "OVERFLOW"                  | "STOP"                          | INVALID_BUNDLE_POLICY at params.json field bundlePolicy
            TRADE    | "SINGLE"                    | "MULTIPLE"                      | INVALID_VALUE at params.json field tiebreak
            SERIAL   | "SINGLE"                    | "MULTIPLE"                      | INVALID_VALUE at params.json field tiebreak
            MANY     | "MULTIPLE"                  | "DOUBLE"                        | INVALID_VALUE at params.json field tiebreak
            MANY     | ["对口",                    | ["其他",                        | INVALID_VALUE at params.json field tiers
            MANY     | ["对口","片\\\\区","其他"]    | []                              | INVALID_VALUE at params.json field tiers
            MANY     | ["对口",                    | ["*",                           | INVALID_TEXT at params.json field tiers
            MANY     | ["对口",                    | ["+",                           | INVALID_TEXT at params.json field tiers
            MANY     | ["对口",                    | ["对;口",                       | INVALID_TEXT at params.json field tiers
            MANY     | ["对口",                    | ["对\u2028,口",                 | INVALID_TEXT at params.json field tiers
            MANY     | ["对口",                    | ["",                            | INVALID_TEXT at params.json field tiers
            MANY     | ["对口",                    | [" 对口",                       | OUTER_BLANK at params.json field tiers
            MANY     | ["对口",                    | [7,                             | WRONG_TYPE at params.json field tiers[0]
            MANY     | "tiebreak"                  | "school":"S1","tiebreak"        | UNKNOWN_KEY at params.json field school
            RESERVED | "mechanism":"DA"            | "mechanism":"SD"                | UNSUPPORTED_RESERVES at params.json field reserves
            RESERVED | "随迁","school":"S2"        | "随迁","school":"S9"            | UNKNOWN_ID at params.json field reserves
            RESERVED | "school":"S1"               | "school":"S2"                   | INVALID_RESERVES at params.json field reserves[1]
            RESERVED | "school":"S1"               | "school":"S3"                   | INVALID_RESERVES at params.json field reserves[1]
            RESERVED | "school":"S1","seats":1     | "school":"S1","seats":5         | INVALID_RESERVES at params.json field reserves
            RESERVED | "seats":1                   | "seats":0                       | INVALID_NUMBER at params.json field reserves[0].seats
            RESERVED | "SOFT"                      | "FIRM"                          | INVALID_VALUE at params.json field reserves[0].vacancy
            RESERVED | "category":"军属"           | "category":"*"                  | INVALID_TEXT at params.json field reserves[0].category
            RESERVED | "category":"军属"           | "class":"军属"                  | UNKNOWN_KEY at params.json field reserves[0].class
            RESERVED | ["*","军属","随迁"]         | ["*","军属"]                    | MISSING_PRECEDENCE at params.json field precedence
            RESERVED | ["*","军属","随迁"]         | ["*","军属","军属"]             | MISSING_PRECEDENCE at params.json field precedence
            RESERVED | ["*","军属","随迁"]         | ["*","军属","随迁","军属"]      | MISSING_PRECEDENCE at params.json field precedence
            RESERVED | "precedence":["*","军属","随迁"],  | ''                       | MISSING_PRECEDENCE at params.json field precedence
            """)
    void refusesRulesThatAreNone(Draws draw, String from, String to, String detail) {
        requireFail("hashes", draw.edited("params.json", from, to), detail);
    }

    @Test
    void refusesTiersByChoiceWhereTheyCannotBe() {
        String tiersFile = "\"files\":{\"tiers.csv\":\"" + "00".repeat(32) + "\"},";
        requireFail(
                "hashes",
                Draws.SIMPLE.edited("params.json", "\"capacity\":5,", "\"capacity\":5," + tiersFile),
                "INVALID_VALUE at params.json field files");
        String withTiers = Draws.SERIAL
                .text("params.json")
                .replace("\"},\"mech", "\",\"tiers.csv\":\"" + "00".repeat(32) + "\"},\"mech");
        requireFail(
                "hashes", Draws.SERIAL.replaced("params.json", withTiers), "INVALID_VALUE at params.json field files");
        requireFail(
                "hashes",
                Draws.MANY.replaced(
                        "params.json", Draws.MANY.text("params.json").replaceAll("\"tiers\":.*?],", "")),
                "INVALID_VALUE at params.json field files");
    }

    @Test
    void refusesReservesWithoutBlocksAndPrecedenceWithoutReserves() {
        String params = Draws.RESERVED.text("params.json");
        String none = params.replaceAll("\"reserves\":.*?]", "\"reserves\":[]");
        requireFail(
                "hashes",
                Draws.RESERVED.replaced("params.json", none),
                "INVALID_RESERVES at params.json field reserves");
        String without = params.replaceAll("\"reserves\":.*?],", "");
        requireFail(
                "hashes",
                Draws.RESERVED.replaced("params.json", without),
                "MISSING_PRECEDENCE at params.json field precedence");
    }
}
