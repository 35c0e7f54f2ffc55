package cn.sunshine.enrollment.platform.operator;

import java.io.PrintWriter;

/** What the operator reads, in both languages. Not the log: a one-time password must not stay in a file. */
final class OperatorConsole {

    private final PrintWriter out;

    OperatorConsole(PrintWriter out) {
        this.out = out;
    }

    void say(String chinese, String english) {
        line(chinese);
        line(english);
    }

    /** A line that is the same in every language. */
    void line(String text) {
        out.println(text);
        out.flush();
    }
}
