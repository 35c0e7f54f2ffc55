package cn.sunshine.enrollment.db.server;

import java.util.Locale;

/** The machine, in the words the archives of the programs use. */
record Platform(String system, String architecture) {

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        return new Platform(system(osName.toLowerCase(Locale.ROOT)), architecture(osArch.toLowerCase(Locale.ROOT)));
    }

    String archive() {
        return "postgres-" + system + "-" + architecture + ".txz";
    }

    boolean isWindows() {
        return "windows".equals(system);
    }

    String program(String name) {
        return isWindows() ? name + ".exe" : name;
    }

    /** The character classes of Chinese text need a UTF-8 LC_CTYPE; only Linux has the neutral one. */
    String locale() {
        return switch (system) {
            case "linux" -> "C.UTF-8";
            case "windows" -> "en-US";
            default -> "en_US.UTF-8";
        };
    }

    private static String system(String name) {
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") || name.startsWith("darwin") ? "darwin" : "linux";
    }

    private static String architecture(String name) {
        return switch (name) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
