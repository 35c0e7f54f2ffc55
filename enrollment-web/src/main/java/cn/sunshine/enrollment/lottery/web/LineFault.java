package cn.sunshine.enrollment.lottery.web;

/** What can be wrong with a line that a draw publishes word for word. */
enum LineFault {
    TITLE,
    SENTENCE,
    /** A national draw follows, and the sentence fixes no form for its numbers, or two. */
    FORM_MISSING,
    /** Chance is the dice alone, which have a form already. */
    FORM_OF_DICE
}
