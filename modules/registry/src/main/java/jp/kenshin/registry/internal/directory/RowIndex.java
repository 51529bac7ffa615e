package jp.kenshin.registry.internal.directory;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds rows by the hash of their key: open addressing over row numbers; the rows themselves live in columns elsewhere. */
final class RowIndex {
    private static final int NONE = -1;
    private final int[] slots;
    private final int mask;

    /** An index that is at most half full with so many rows. */
    RowIndex(int rows) {
        int capacity = Integer.highestOneBit(Math.max(8, rows) * 2 - 1) * 2;
        this.slots = new int[capacity];
        this.mask = capacity - 1;
        Arrays.fill(slots, NONE);
    }

    /** Adds a row; a row that {@code same} recognises gives up its place to the new one. */
    void put(int hash, int row, IntPredicate same) {
        int slot = spread(hash) & mask;
        while (slots[slot] != NONE && !same.test(slots[slot])) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = row;
    }

    /** The row that {@code same} recognises, or -1. */
    int find(int hash, IntPredicate same) {
        int slot = spread(hash) & mask;
        while (slots[slot] != NONE) {
            if (same.test(slots[slot])) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }
}
