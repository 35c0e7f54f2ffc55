/** The ceremony's console for officers, and the pages on which everybody follows and checks a draw. */
@NullMarked
package cn.sunshine.enrollment.lottery.web;

import org.jspecify.annotations.NullMarked;
