/** One field unit as it behaves on the wire: what it tells by itself, what it answers, how it repeats and how it keeps its keys. Nothing here knows of sockets or threads. */
@NullMarked
package jp.kenshin.fieldsimulator.internal.device;

import org.jspecify.annotations.NullMarked;
