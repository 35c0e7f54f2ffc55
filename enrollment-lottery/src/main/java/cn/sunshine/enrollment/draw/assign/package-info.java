/**
 * Who gets which seat. {@link cn.sunshine.enrollment.draw.assign.AssignmentProblem} is the frozen input,
 * {@link cn.sunshine.enrollment.draw.assign.Assignment} the result with its cut-offs, waiting lists, stability check and
 * the facts behind every child's result. The mechanisms themselves are package-private and work on dense numbers; none
 * of them draws anything: chance enters only as the {@link cn.sunshine.enrollment.draw.assign.TieBreak}.
 */
@NullMarked
package cn.sunshine.enrollment.draw.assign;

import org.jspecify.annotations.NullMarked;
