package jp.kenshin.registry.internal.load;

/**
 * An entity with the line it came from.
 *
 * @param line where it was read
 * @param entity what it says
 */
record Row<E>(CsvLine line, E entity) {
    void error(String column, String message) {
        line.error(column, message);
    }
}
