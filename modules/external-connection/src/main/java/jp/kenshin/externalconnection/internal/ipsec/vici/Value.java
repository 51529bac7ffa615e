package jp.kenshin.externalconnection.internal.ipsec.vici;

/** What stands under a name in a message. */
public sealed interface Value permits Text, TextList, Section {}
