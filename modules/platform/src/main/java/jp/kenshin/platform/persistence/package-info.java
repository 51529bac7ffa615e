/**
 * Entities on the connection of a unit of work: Hibernate maps rows to objects and nothing else. It opens no connection, begins and
 * commits nothing, so that entities, outbox and audit of one use case share one transaction.
 */
@NullMarked
package jp.kenshin.platform.persistence;

import org.jspecify.annotations.NullMarked;
