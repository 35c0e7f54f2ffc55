/**
 * A second implementation of docs/lottery-protocol.md, written from that page alone and to be read from top to bottom: it
 * shares no code with the drawing path, only the containers of files and findings, and needs nothing but Java.
 *
 * <p>Each class begins with the section of the protocol that it implements. In the order of the protocol:
 * {@code Text} (1), {@code Identifiers} (2), {@code Csv} (3), {@code Json} and {@code JsonObject} (4), {@code Hash},
 * {@code Sm3} and {@code Frame} (5), {@code MerkleTree} (6), {@code Params} with {@code Mechanism},
 * {@code Tiers} and {@code Reserves}, {@code Roll}, {@code PrivateRoll}, {@code Schools}, {@code ChoiceTable}, {@code Manifest} and {@code Inputs} (7), {@code Officers}, {@code Entropy},
 * {@code Numbers}, {@code Seed} and {@code Tickets} (8), {@code Placement} with the classes that it names (9), {@code ResultFiles} and
 * {@code CutOffCheck} (10), {@code LogCheck} with {@code LogEntry} and {@code TreeHead} (11), {@code Signatures} (12), {@code BundleSource} and {@code FileList}
 * (13), {@code FamilyReceipt} (14), and {@code Recounting} (15), where a reader may as well begin.
 */
@NullMarked
package cn.sunshine.enrollment.draw.recount;

import org.jspecify.annotations.NullMarked;
