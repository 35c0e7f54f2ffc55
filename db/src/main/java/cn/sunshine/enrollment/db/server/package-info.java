/** Runs a PostgreSQL server as a child process: unpacks it, initialises it, keeps it alive, explains what goes wrong. */
@NullMarked
package cn.sunshine.enrollment.db.server;

import org.jspecify.annotations.NullMarked;
