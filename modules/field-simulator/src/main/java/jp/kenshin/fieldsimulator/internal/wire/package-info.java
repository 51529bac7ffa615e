/** From frames to datagrams and sockets, and the weather in between that loses, doubles, delays and overtakes them. A few threads serve all units. */
@NullMarked
package jp.kenshin.fieldsimulator.internal.wire;

import org.jspecify.annotations.NullMarked;
