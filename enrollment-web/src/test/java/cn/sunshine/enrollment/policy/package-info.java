/** One class per demand of the ministry's notice, named by its ID in docs/policy-coverage.md. */
@NullMarked
package cn.sunshine.enrollment.policy;

import org.jspecify.annotations.NullMarked;
