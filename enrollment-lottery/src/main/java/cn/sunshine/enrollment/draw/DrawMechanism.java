package cn.sunshine.enrollment.draw;

/** The rule of a draw as params.json names it. */
public enum DrawMechanism {
    /** One school, one order. */
    SIMPLE,
    /** One after the other, each takes the first school of its list that has room (平行志愿). */
    SD,
    /** First choices are placed before any second choice is read (志愿优先). */
    IA,
    /** Bands of choices, each band final (平行志愿分段). */
    AR,
    /** Deferred acceptance: nothing is final before every list is exhausted. */
    DA,
    /** Top trading cycles, for comparison. */
    TTC
}
