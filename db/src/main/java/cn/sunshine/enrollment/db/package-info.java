/**
 * Schema and database: migrations, the two roles, and the embedded PostgreSQL that is started when no server is
 * configured.
 */
@NullMarked
package cn.sunshine.enrollment.db;

import org.jspecify.annotations.NullMarked;
