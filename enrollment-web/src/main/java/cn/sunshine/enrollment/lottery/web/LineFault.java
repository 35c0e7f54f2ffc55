package cn.sunshine.enrollment.lottery.web;

/** What can be wrong with a line that a draw publishes word for word. */
enum LineFault {
    TITLE,
    SENTENCE
}
