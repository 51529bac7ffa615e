package jp.kenshin.jointmetering.web.incident;

/**
 * One of the answers to choose from.
 *
 * @param value as the form sends it
 * @param name for people
 * @param hint what choosing it means; may be empty
 * @param chosen whether it is chosen already
 */
public record Choice(String value, String name, String hint, boolean chosen) {}
