/**
 * ECHONET Lite on the wire (ECHONET Lite Specification, part II): frames and what they are made of. Decoding copies nothing: what a
 * frame hands out are views of the datagram it came in.
 */
@NullMarked
package jp.kenshin.echonet;

import org.jspecify.annotations.NullMarked;
