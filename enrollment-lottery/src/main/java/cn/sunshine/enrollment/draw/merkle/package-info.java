/** The Merkle tree of RFC 6962 with its two proofs. */
@NullMarked
package cn.sunshine.enrollment.draw.merkle;

import org.jspecify.annotations.NullMarked;
