/** Hashes, HMAC and signatures of the protocol, chosen by name and never mixed. */
@NullMarked
package cn.sunshine.enrollment.draw.crypto;

import org.jspecify.annotations.NullMarked;
