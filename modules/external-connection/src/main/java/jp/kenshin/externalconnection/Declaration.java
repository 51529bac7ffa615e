package jp.kenshin.externalconnection;

import java.time.Instant;

/**
 * The partner's word that the incident is over (別表2-2), without which nothing is reconnected.
 *
 * @param at when
 * @param by who took it down: the partner's own user, or the desk that was phoned
 * @param declaredBy who of the partner said so
 * @param measures what was done about the incident
 */
public record Declaration(Instant at, String by, String declaredBy, String measures) {}
