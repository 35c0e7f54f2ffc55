package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The members of a JSON object with the place each came from; every getter refuses a missing or ill-typed value. */
public final class JsonFields {

    private final Json.Obj object;
    private final Place place;

    private JsonFields(Json.Obj object, Place place) {
        this.object = object;
        this.place = place;
    }

    static JsonFields of(Json value, Place place) {
        return new JsonFields(as(Json.Obj.class, value, place), place);
    }

    public Json.Obj object() {
        return object;
    }

    public Place place() {
        return place;
    }

    public Place place(String key) {
        return place.field(place.field().isEmpty() ? key : place.field() + "." + key);
    }

    /** Refuses keys that are in neither set and the absence of a required one. */
    public JsonFields requireKeys(Set<String> required, Set<String> optional) {
        for (String key : object.members().keySet()) {
            if (!required.contains(key) && !optional.contains(key)) {
                throw new DrawRefusedException(RefusalCode.UNKNOWN_KEY, place(key), "the key is not known here");
            }
        }
        required.stream().sorted().forEach(this::member);
        return this;
    }

    public boolean has(String key) {
        return object.members().containsKey(key);
    }

    public Set<String> keys() {
        return object.members().keySet();
    }

    public String text(String key) {
        return as(Json.Text.class, member(key), place(key)).value();
    }

    /** Text without outer blanks of 1 to {@code limit} bytes. */
    public String name(String key, int limit) {
        return Texts.requireName(text(key), limit, place(key));
    }

    public byte[] hex(String key, int length) {
        return Hex.parse(text(key), length, place(key));
    }

    public long integer(String key, long min, long max) {
        long value = as(Json.Int.class, member(key), place(key)).value();
        if (value < min || value > max) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_NUMBER, place(key), "expected a whole number from " + min + " to " + max);
        }
        return value;
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        String name = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new DrawRefusedException(
                RefusalCode.INVALID_VALUE, place(key), "expected one of " + List.of(type.getEnumConstants()));
    }

    public JsonFields fields(String key) {
        return of(member(key), place(key));
    }

    /** The objects of an array. */
    public List<JsonFields> list(String key) {
        return items(key, JsonFields::of);
    }

    /** The strings of an array, each checked by {@code check} with its place. */
    public List<String> texts(String key, BiFunction<String, Place, String> check) {
        return items(
                key, (item, at) -> check.apply(as(Json.Text.class, item, at).value(), at));
    }

    /** A path of hashes, each 32 bytes in hexadecimal. */
    public List<byte[]> hashes(String key) {
        return items(key, (item, at) -> Hex.parse(as(Json.Text.class, item, at).value(), 32, at));
    }

    private <T> List<T> items(String key, BiFunction<Json, Place, T> read) {
        List<Json> items = as(Json.Arr.class, member(key), place(key)).items();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            values.add(read.apply(items.get(i), place(key + "[" + i + "]")));
        }
        return List.copyOf(values);
    }

    private Json member(String key) {
        return Optional.ofNullable(object.members().get(key))
                .orElseThrow(() -> new DrawRefusedException(RefusalCode.MISSING_KEY, place(key), "the key is missing"));
    }

    private static <T extends Json> T as(Class<T> type, Json value, Place place) {
        if (!type.isInstance(value)) {
            throw new DrawRefusedException(RefusalCode.WRONG_TYPE, place, "expected " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
