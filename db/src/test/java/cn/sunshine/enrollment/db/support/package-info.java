/** A migrated database for every test context: one server per JVM, one copy of a template per context. */
@NullMarked
package cn.sunshine.enrollment.db.support;

import org.jspecify.annotations.NullMarked;
