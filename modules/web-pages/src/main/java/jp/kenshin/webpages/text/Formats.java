package jp.kenshin.webpages.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import jp.kenshin.kernel.Jst;

/** Times and numbers of one language: Japanese time, 24 hours, {@code 2026/11/21(土) 14:30}; thousands separated. */
public final class Formats {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Texts texts;

    private Formats(Texts texts) {
        this.texts = texts;
    }

    public static Formats of(Texts texts) {
        return new Formats(texts);
    }

    /** {@code 2026/11/21(土)}; in English {@code 2026/11/21 (Sat)}. */
    public String date(LocalDate day) {
        return DATE.format(day) + space() + "(" + weekday(day) + ")";
    }

    /** {@code 11/21(土)}: the date where the year is plain from its surroundings. */
    public String shortDate(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth() + space() + "(" + weekday(day) + ")";
    }

    /** {@code 11/21}. */
    public String dayOfMonth(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    public String dateTime(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Jst.ZONE);
        return date(local.toLocalDate()) + " " + TIME.format(local);
    }

    /** {@code 11/21(土) 03:12:05}: to the second, for what happens one after the other within a minute. */
    public String second(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Jst.ZONE);
        return shortDate(local.toLocalDate()) + " " + SECOND.format(local);
    }

    /** {@code 03:12:05}. */
    public String secondOfDay(Instant at) {
        return SECOND.format(LocalDateTime.ofInstant(at, Jst.ZONE));
    }

    /** Time of day of an interval's end: midnight is the 24:00 of the day that ends. */
    public String endTime(Instant at) {
        String time = startTime(at);
        return time.equals("00:00") ? "24:00" : time;
    }

    public String startTime(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, Jst.ZONE));
    }

    public String weekday(LocalDate day) {
        return day.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, texts.language().locale());
    }

    /** How long ago, in the largest unit that fits. */
    public String ago(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        if (past.compareTo(A_MINUTE) < 0) {
            return texts.get("time.just-now");
        }
        if (past.compareTo(AN_HOUR) < 0) {
            return texts.get("time.minutes-ago", past.toMinutes());
        }
        return past.compareTo(A_DAY) < 0
                ? texts.get("time.hours-ago", past.toHours())
                : texts.get("time.days-ago", past.toDays());
    }

    /** With thousands separated and exactly the decimals the value carries. */
    public String number(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    public String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** A unit as people write it: {@code m³} for {@code m3}. */
    public static String unit(String unit) {
        return unit.equals("m3") ? "m³" : unit;
    }

    private String space() {
        return texts.language() == Language.JA ? "" : " ";
    }
}
