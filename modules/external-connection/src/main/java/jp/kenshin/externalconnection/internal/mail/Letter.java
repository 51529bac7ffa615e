package jp.kenshin.externalconnection.internal.mail;

/** What a mail says, in Japanese and English one after the other: a contact's language is not registered. */
record Letter(String subject, String body) {
    static Letter of(String subject, String japanese, String english) {
        return new Letter(subject, japanese + "\n----------------------------------------\n\n" + english);
    }
}
