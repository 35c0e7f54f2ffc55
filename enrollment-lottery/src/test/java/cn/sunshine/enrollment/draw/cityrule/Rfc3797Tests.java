package cn.sunshine.enrollment.draw.cityrule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.assign.UnitId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * D. Eastlake, RFC 3797 "Publicly Verifiable Nominations Committee (NomCom) Random Selection" (2004), section 6: the
 * ancestor of every draw from numbers known to everybody. Its own selection is written here from the text, for comparison;
 * what it selects becomes the numbers of a roll on which everybody is drawn.
 */
class Rfc3797Tests {

    private static final String KEY = "9319./2.5.8.10.12./9.18.26.34.41.45./";

    @Test
    void theExampleSelectsTheTenThatTheDocumentPrints() throws GeneralSecurityException {
        assertThat(select(25, 10)).containsExactly(17, 7, 2, 16, 25, 23, 8, 24, 19, 13);
    }

    /** The first three of the digests that the document prints. */
    @Test
    void hashesTheKeyBetweenTwoCounters() throws GeneralSecurityException {
        assertThat(HexFormat.of().formatHex(digest(0))).isEqualTo("990dd0a5692a029a98b5e01aa28f3459");
        assertThat(HexFormat.of().formatHex(digest(1))).isEqualTo("3691e55cb63fcc37914430b2f70b5ec6");
        assertThat(HexFormat.of().formatHex(digest(2))).isEqualTo("fe814edf564c190ac1d25753979990fa");
    }

    @Test
    void drawingEverybodyInThatOrderAdmitsTheSameTen() throws GeneralSecurityException {
        List<Integer> order = select(25, 25);
        Map<UnitId, Long> values = new LinkedHashMap<>();
        List<UnitId> roll = new ArrayList<>();
        for (int member = 1; member <= 25; member++) {
            roll.add(new UnitId("" + member));
            values.put(new UnitId("" + member), (long) order.indexOf(member));
        }
        CityRule rule = new CityRule.ByValue(CityRule.Direction.UP, values);
        assertThat(new CityDraw(rule, roll, Map.of(), 10).draw().admitted())
                .extracting(UnitId::value)
                .containsExactly("17", "7", "2", "16", "25", "23", "8", "24", "19", "13");
    }

    private static List<Integer> select(int pool, int count) throws GeneralSecurityException {
        List<Integer> left = new ArrayList<>();
        for (int member = 1; member <= pool; member++) {
            left.add(member);
        }
        List<Integer> selected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigInteger hash = new BigInteger(1, digest(i));
            selected.add(left.remove(hash.mod(BigInteger.valueOf(left.size())).intValue()));
        }
        return selected;
    }

    private static byte[] digest(int number) throws GeneralSecurityException {
        byte[] index = ByteBuffer.allocate(2).putShort((short) number).array();
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(index);
        md5.update(KEY.getBytes(StandardCharsets.US_ASCII));
        return md5.digest(index);
    }
}
