package jp.kenshin.collection;

/**
 * Reads ISO 8601 date-times with offset, such as {@code 2026-11-20T01:00:00+09:00} or {@code 2026-11-19T16:00Z}, by hand and
 * without making objects: a file of a million lines has a million of them. 24:00 is the end of the day. Years 1 to 9999.
 */
final class InstantParser {
    /** What the text turned out to be. */
    enum Outcome {
        INSTANT,
        /** A date-time, but of which place on earth? */
        NO_OFFSET,
        /** An instant between two seconds. */
        FRACTION,
        MALFORMED
    }

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;
    private static final int MAX_OFFSET = 18 * HOUR;
    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    private static final long DAYS_TO_1970 = 719_162;

    private CharSequence text = "";
    private int at;
    private boolean wrong;
    private boolean fraction;
    private long epochSecond;

    /** The instant, after {@link Outcome#INSTANT}. */
    long epochSecond() {
        return epochSecond;
    }

    Outcome parse(CharSequence dateTime) {
        text = dateTime;
        at = 0;
        wrong = false;
        fraction = false;
        long local = date() * DAY + time();
        if (!wrong && at == text.length()) {
            return Outcome.NO_OFFSET;
        }
        epochSecond = local - offset();
        if (wrong || at != text.length()) {
            return Outcome.MALFORMED;
        }
        return fraction ? Outcome.FRACTION : Outcome.INSTANT;
    }

    private long date() {
        int year = number(4);
        expect('-');
        int month = number(2);
        expect('-');
        int day = number(2);
        expect('T');
        wrong |= year < 1 || month < 1 || month > 12;
        if (wrong) {
            return 0;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int length = DAYS_BEFORE_MONTH[month] - DAYS_BEFORE_MONTH[month - 1] + (leap && month == 2 ? 1 : 0);
        wrong |= day < 1 || day > length;
        long before = year - 1L;
        return before * 365
                + before / 4
                - before / 100
                + before / 400
                + DAYS_BEFORE_MONTH[month - 1]
                + (leap && month > 2 ? 1 : 0)
                + day
                - 1
                - DAYS_TO_1970;
    }

    private int time() {
        int hour = number(2);
        expect(':');
        int minute = number(2);
        int second = 0;
        if (peek() == ':') {
            at++;
            second = number(2);
            if (peek() == '.' || peek() == ',') {
                at++;
                fraction();
            }
        }
        wrong |= hour > 24 || minute > 59 || second > 59 || hour == 24 && (minute > 0 || second > 0 || fraction);
        return hour * HOUR + minute * MINUTE + second;
    }

    private void fraction() {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            fraction |= peek() != '0';
            at++;
        }
        wrong |= at == from;
    }

    private int offset() {
        char sign = peek();
        at++;
        if (sign == 'Z') {
            return 0;
        }
        wrong |= sign != '+' && sign != '-';
        int hours = number(2);
        if (peek() == ':') {
            at++;
        }
        int minutes = number(2);
        int offset = hours * HOUR + minutes * MINUTE;
        wrong |= minutes > 59 || offset > MAX_OFFSET;
        return sign == '-' ? -offset : offset;
    }

    private int number(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            int digit = peek() - '0';
            wrong |= digit < 0 || digit > 9;
            number = number * 10 + digit;
            at++;
        }
        return number;
    }

    private void expect(char c) {
        wrong |= peek() != c;
        at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
