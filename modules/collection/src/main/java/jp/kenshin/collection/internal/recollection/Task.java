package jp.kenshin.collection.internal.recollection;

import java.time.LocalDate;

/**
 * A gap that is being asked for.
 *
 * @param meter meter id
 * @param day JST day
 * @param unit who is asked
 * @param concentrator id, or empty
 * @param first first instant without a value when it was claimed
 * @param last last one
 * @param progress how far it is
 */
record Task(String meter, LocalDate day, String unit, String concentrator, long first, long last, Progress progress) {}
