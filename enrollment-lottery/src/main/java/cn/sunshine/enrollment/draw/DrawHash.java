package cn.sunshine.enrollment.draw;

/** The hash function of a draw. It is chosen once, named in the manifest, and used for everything in that draw. */
public enum DrawHash {
    SHA_256("SHA-256"),
    SM3("SM3");

    private final String label;

    DrawHash(String label) {
        this.label = label;
    }

    /** The name as it stands in manifest.json. */
    public String label() {
        return label;
    }
}
