/** The database: its migrations, the embedded server that runs when none is configured, and support for tests. */
@NullMarked
package cn.sunshine.enrollment.db;

import org.jspecify.annotations.NullMarked;
