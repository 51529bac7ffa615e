package jp.kenshin.echonet.words;

/** Languages in which frames are described. */
public enum Language {
    JAPANESE,
    ENGLISH
}
