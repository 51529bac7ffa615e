package jp.kenshin.externalconnection.internal.ipsec.vici;

/**
 * One value. The protocol carries any bytes; they are taken as UTF-8, and what is none of it is read as U+FFFD, since a peer's odd identity
 * must not keep anybody from seeing that the peer is connected.
 *
 * @param text at most 65,535 bytes of UTF-8
 */
public record Text(String text) implements Value {}
