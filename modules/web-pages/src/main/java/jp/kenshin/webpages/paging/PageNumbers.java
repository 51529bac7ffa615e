package jp.kenshin.webpages.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which pages of a long list are offered: the first, the last, and those around the one that is shown. However many pages there are, it is
 * these few.
 *
 * @param shown the page that is shown, from 1
 * @param last the last one
 */
public record PageNumbers(int shown, int last) {
    /** In order; empty where pages are left out. */
    public List<OptionalInt> list() {
        List<OptionalInt> numbers = new ArrayList<>();
        int before = 0;
        for (int page : offered()) {
            if (page - before > 1) {
                numbers.add(OptionalInt.empty());
            }
            numbers.add(OptionalInt.of(page));
            before = page;
        }
        return numbers;
    }

    private int[] offered() {
        return IntStream.concat(IntStream.of(1, last), IntStream.rangeClosed(shown - 1, shown + 1))
                .filter(page -> page >= 1 && page <= last)
                .sorted()
                .distinct()
                .toArray();
    }
}
