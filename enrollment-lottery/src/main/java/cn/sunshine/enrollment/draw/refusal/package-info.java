/** Why the engine refuses an input: one closed list of codes, in order of precedence, each with the place it was found. */
@NullMarked
package cn.sunshine.enrollment.draw.refusal;

import org.jspecify.annotations.NullMarked;
