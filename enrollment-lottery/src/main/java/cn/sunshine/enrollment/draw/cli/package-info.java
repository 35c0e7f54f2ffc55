/** The command line of the engine: anybody can run it offline, on what was published. */
@NullMarked
package cn.sunshine.enrollment.draw.cli;

import org.jspecify.annotations.NullMarked;
