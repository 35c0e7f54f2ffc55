package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawNotFoundException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes secrets and commitments in the place of a demo's officers. A real officer makes them on a device of his own: a
 * server that made them would know them before their time, so this is not there in production.
 */
@Service
@Profile("!production")
@ConditionalOnBooleanProperty("enrollment.demo.enabled")
public class DemoSecrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final LotteryQueries draws;

    DemoSecrets(LotteryQueries draws) {
        this.draws = draws;
    }

    public String secret() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    @Transactional(readOnly = true)
    public String commitment(DrawId draw, String title, String secret) {
        String number =
                draws.draw(draw).map(found -> found.number().value()).orElseThrow(() -> DrawNotFoundException.of(draw));
        return new Reveal(title, secret)
                .commitment(DrawHash.SHA_256, new cn.sunshine.enrollment.draw.DrawId(number))
                .hex();
    }
}
