/**
 * The command that checks an exported audit log on any machine with a Java runtime, without the server, its database or a network. It says
 * intact, or names the first bad entry.
 */
@NullMarked
package jp.kenshin.auditverifier;

import org.jspecify.annotations.NullMarked;
