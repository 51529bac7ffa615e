package jp.kenshin.externalconnection.internal.mail;

/** What a mail says. */
record Letter(String subject, String body) {}
