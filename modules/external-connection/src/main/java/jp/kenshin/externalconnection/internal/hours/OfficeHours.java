package jp.kenshin.externalconnection.internal.hours;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.kernel.Jst;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Office hours in Japan: on given weekdays from one time to another, except on public holidays (国民の祝日, substitutes and days between
 * holidays included) and the company's own days off. The holidays come
 * from {@link JapaneseHolidays}.
 */
@Singleton
public class OfficeHours implements BusinessHours {
    static final String HOURS = "kenshin.external-connection.business-hours";
    static final String DAYS = "kenshin.external-connection.business-days";
    static final String PUBLIC_HOLIDAYS = "kenshin.external-connection.public-holidays";
    static final String COMPANY_DAYS = "kenshin.external-connection.company-days-off";

    private static final int LONGEST_SEARCH = 60;
    private static final int DAY_MINUTES = 24 * 60;

    private final int opens;
    private final int closes;
    private final Set<DayOfWeek> days;
    private final Set<MonthDay> companyDays;
    private final boolean publicHolidays;
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    /**
     * @param hours {@value #HOURS}: such as {@code 09:00-17:00}; {@code 00:00-24:00} for the whole day
     * @param days {@value #DAYS}: such as {@code MON,TUE}
     * @param publicHolidays {@value #PUBLIC_HOLIDAYS}: whether holidays of Japan are days off
     * @param companyDays {@value #COMPANY_DAYS}: days off in every year, such as {@code 12-29,01-03}; {@code none} for none
     * @throws IllegalArgumentException when one cannot be understood; names the key
     */
    @Inject
    public OfficeHours(
            @ConfigProperty(name = HOURS, defaultValue = "09:00-17:00") String hours,
            @ConfigProperty(name = DAYS, defaultValue = "MON,TUE,WED,THU,FRI") String days,
            @ConfigProperty(name = PUBLIC_HOLIDAYS, defaultValue = "true") boolean publicHolidays,
            @ConfigProperty(name = COMPANY_DAYS, defaultValue = "12-29,12-30,12-31,01-02,01-03") String companyDays) {
        String[] ends = hours.split("-");
        if (ends.length != 2) {
            throw unclear(HOURS, hours, null);
        }
        this.opens = minutes(ends[0]);
        this.closes = minutes(ends[1]);
        if (opens >= closes) {
            throw unclear(HOURS, hours, null);
        }
        this.days = parts(DAYS, days, OfficeHours::day)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        this.publicHolidays = publicHolidays;
        this.companyDays = parts(
                        COMPANY_DAYS, companyDays.equals("none") ? "" : companyDays, day -> MonthDay.parse("--" + day))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int minutes(String time) {
        String[] parts = time.strip().split(":");
        try {
            int minutes = parts.length == 2 ? Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]) : -1;
            if (minutes >= 0 && minutes <= DAY_MINUTES) {
                return minutes;
            }
            throw unclear(HOURS, time, null);
        } catch (NumberFormatException e) {
            throw unclear(HOURS, time, e);
        }
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name.toUpperCase(Locale.ROOT)) && name.length() >= 2)
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no day of the week: " + name));
    }

    private static <T> Stream<T> parts(String key, String text, Function<String, T> parser) {
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(parser)
                    .toList()
                    .stream();
        } catch (DateTimeException e) {
            throw unclear(key, text, e);
        }
    }

    private static IllegalArgumentException unclear(String key, String text, @Nullable Exception cause) {
        return new IllegalArgumentException(key + " cannot be understood: " + text, cause);
    }

    @Override
    public boolean isOpen(Instant moment) {
        ZonedDateTime local = moment.atZone(Jst.ZONE);
        int minute = local.getHour() * 60 + local.getMinute();
        return minute >= opens && minute < closes && isBusinessDay(local.toLocalDate());
    }

    @Override
    public Instant nextOpening(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        LocalDate today = moment.atZone(Jst.ZONE).toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(LONGEST_SEARCH)
                .filter(this::isBusinessDay)
                .map(day -> Jst.startOfDay(day).plus(Duration.ofMinutes(opens)))
                .filter(opening -> opening.isAfter(moment))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no business day in " + LONGEST_SEARCH + " days"));
    }

    private boolean isBusinessDay(LocalDate day) {
        return days.contains(day.getDayOfWeek())
                && !companyDays.contains(MonthDay.from(day))
                && !(publicHolidays
                        && holidays.computeIfAbsent(day.getYear(), JapaneseHolidays::of)
                                .contains(day));
    }
}
