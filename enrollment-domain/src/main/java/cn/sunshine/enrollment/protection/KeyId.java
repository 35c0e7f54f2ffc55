package cn.sunshine.enrollment.protection;

/** The number of a sealing key, 1 to 255; it stands in clear in everything that key sealed, so that keys can change. */
public record KeyId(int number) {

    public KeyId {
        if (number < 1 || number > 255) {
            throw new IllegalArgumentException("a key id is a number from 1 to 255");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
