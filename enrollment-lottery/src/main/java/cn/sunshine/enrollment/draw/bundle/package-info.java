/** The audit bundle: a folder or zip with fixed names in two layers, and its verification step by step. */
@NullMarked
package cn.sunshine.enrollment.draw.bundle;

import org.jspecify.annotations.NullMarked;
