package jp.kenshin.console.collection;

/**
 * Who submits.
 *
 * @param name as authenticated
 * @param operator whether in the utility operator's role
 */
record Sender(String name, boolean operator) {}
