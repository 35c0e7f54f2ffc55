package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.KeyRing;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What each key answers to a fixed question, kept in the database: it gives nothing of the key away, yet a wrong key, or
 * a missing one, is noticed before it seals anything.
 */
@Repository
class KeyChecks {

    private static final String INDEX = "index";

    private final JdbcClient jdbc;

    KeyChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this database was ever written with keys. */
    boolean exist() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM protection_key_check)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Compares the keys with those this database was written with, and only then notes those it has not seen: a key of a
     * start that was refused would be asked for ever after.
     *
     * @throws KeysUnusableException if one is missing or is another
     */
    void verify(KeyRing keys) {
        Map<String, byte[]> answers = answers(keys);
        compareWithNoted(answers);
        note(answers);
        // another server may have begun with other keys at the same moment
        compareWithNoted(answers);
    }

    private void compareWithNoted(Map<String, byte[]> answers) {
        noted().forEach((name, answer) -> {
            if (!answers.containsKey(name)) {
                throw new KeysUnusableException(
                        "the " + name + " key, with which this database was written, is missing");
            }
            if (!Arrays.equals(answer, answers.get(name))) {
                throw new KeysUnusableException("the " + name + " key is not the one this database was written with");
            }
        });
    }

    private static Map<String, byte[]> answers(KeyRing keys) {
        Map<String, byte[]> answers = new TreeMap<>();
        keys.sealingKeys().forEach((id, key) -> answers.put("sealing " + id, answer(key)));
        answers.put(INDEX, answer(keys.indexKey()));
        return answers;
    }

    private static byte[] answer(SecretKey key) {
        return KeyedHash.of(key, "enrollment key check", "1");
    }

    /** All or none in one statement: of two servers with other keys, each would keep the other out for ever with a part of them. */
    private void note(Map<String, byte[]> answers) {
        StatementSpec insert =
                jdbc.sql("INSERT INTO protection_key_check (key_name, answer) VALUES %s ON CONFLICT DO NOTHING"
                        .formatted(String.join(", ", Collections.nCopies(answers.size(), "(?, ?)"))));
        answers.forEach((name, answer) -> insert.param(name).param(answer));
        insert.update();
    }

    private Map<String, byte[]> noted() {
        Map<String, byte[]> noted = new TreeMap<>();
        jdbc.sql("SELECT key_name, answer FROM protection_key_check").query(row -> {
            noted.put(row.getString("key_name"), row.getBytes("answer"));
        });
        return noted;
    }
}
