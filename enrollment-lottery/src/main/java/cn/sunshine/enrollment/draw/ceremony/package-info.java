/** The draw itself: frozen inputs, commitments, seed, tickets and result, as pure functions of bytes. */
@NullMarked
package cn.sunshine.enrollment.draw.ceremony;

import org.jspecify.annotations.NullMarked;
