/** The sunshine enrollment platform: every sub-package is a feature. */
@NullMarked
package cn.sunshine.enrollment;

import org.jspecify.annotations.NullMarked;
