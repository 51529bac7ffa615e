/**
 * What tests over the whole stand on: servers, databases, a client, and the rule for what a machine lacks.
 * Nothing here knows a module of the product; all goes through the server's listeners.
 */
@NullMarked
package jp.kenshin.harness;

import org.jspecify.annotations.NullMarked;
