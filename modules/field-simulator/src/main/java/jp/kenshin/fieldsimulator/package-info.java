/**
 * Meters and terminals that do not exist: units that speak ECHONET Lite over UDP as docs/field.md says, in good and bad weather, honest and
 * not. Knows nothing of a server but the wire; every measured value follows from seed, meter and instant.
 */
@NullMarked
package jp.kenshin.fieldsimulator;

import org.jspecify.annotations.NullMarked;
