package cn.sunshine.enrollment.draw.bench;

import cn.sunshine.enrollment.draw.DrawFiles;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a good programmer writes in an afternoon with the JDK alone: an object per child, {@link Mac} for the tickets, a
 * {@link PriorityQueue} per school, a queue of those without a seat. It is the measure that the engine's speed stands
 * beside, and as it shares no code with it, a check too. One ticket per child, no tiers, no bundles.
 */
public final class PlainDraw {

    private static final String DOMAIN = "enrollment-lottery/v1/";

    private static final class Child {
        private final String id;
        private final List<String> list;
        private byte[] ticket = {};
        private int rank;
        private int next;

        private Child(String id, List<String> list) {
            this.id = id;
            this.list = list;
        }
    }

    private final Map<String, Integer> capacities = new TreeMap<>();
    private final List<Child> children = new ArrayList<>();

    public PlainDraw(DrawFiles files) {
        rows(files, "schools.csv").forEach(row -> capacities.put(row.get(0), Integer.valueOf(row.get(1))));
        rows(files, "prefs.csv").forEach(row -> children.add(new Child(row.get(0), row.subList(1, row.size()))));
    }

    private static List<List<String>> rows(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .toList();
    }

    /** The school of each child that got one. */
    public Map<String, String> draw(byte[] seed) {
        Mac key = mac(mac(seed).doFinal(frame("context", "main")));
        for (Child child : children) {
            child.ticket = key.doFinal(frame("ticket", child.id));
            child.next = 0;
        }
        List<Child> order = new ArrayList<>(children);
        order.sort(Comparator.comparing((Child child) -> child.ticket, Arrays::compareUnsigned));
        for (int i = 0; i < order.size(); i++) {
            order.get(i).rank = i;
        }
        return deferredAcceptance();
    }

    private Map<String, String> deferredAcceptance() {
        Map<String, PriorityQueue<Child>> held = new HashMap<>();
        Comparator<Child> worstFirst = Collections.reverseOrder(Comparator.comparingInt(child -> child.rank));
        capacities.keySet().forEach(school -> held.put(school, new PriorityQueue<>(worstFirst)));
        Deque<Child> free = new ArrayDeque<>(children);
        while (!free.isEmpty()) {
            Child child = free.pop();
            if (child.next < child.list.size()) {
                String school = child.list.get(child.next++);
                PriorityQueue<Child> seats = held.get(school);
                seats.add(child);
                if (seats.size() > capacities.get(school)) {
                    free.push(seats.remove());
                }
            }
        }
        Map<String, String> schoolOf = new HashMap<>();
        held.forEach((school, seats) -> seats.forEach(child -> schoolOf.put(child.id, school)));
        return schoolOf;
    }

    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] frame(String purpose, String text) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (String part : List.of(DOMAIN + purpose, text)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            frame.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            frame.writeBytes(bytes);
        }
        return frame.toByteArray();
    }
}
