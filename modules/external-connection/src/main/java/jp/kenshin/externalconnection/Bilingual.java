package jp.kenshin.externalconnection;

/**
 * The same in the two languages of the portal.
 *
 * @param ja in Japanese
 * @param en in English
 */
public record Bilingual(String ja, String en) {}
