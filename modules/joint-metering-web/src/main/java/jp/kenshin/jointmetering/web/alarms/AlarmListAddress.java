package jp.kenshin.jointmetering.web.alarms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.kenshin.collection.EventQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the list says; whatever cannot be understood is left out.
 *
 * @param all whether what is over is shown too
 * @param area only this area's
 * @param before only alarms before this one; empty on the first page
 */
record AlarmListAddress(boolean all, Optional<String> area, Optional<Long> before) {
    private static final String ALL = "all";
    /** Letters of the name of an area. */
    static final int LONGEST_AREA = 100;

    static AlarmListAddress parse(@Nullable String show, @Nullable String area, @Nullable String before) {
        return new AlarmListAddress(
                ALL.equals(show),
                Optional.ofNullable(area).filter(text -> !text.isBlank() && text.length() <= LONGEST_AREA),
                Optional.ofNullable(before).flatMap(AlarmListAddress::id));
    }

    private static Optional<Long> id(String text) {
        try {
            return Optional.of(Long.parseLong(text)).filter(id -> id > 0);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    EventQuery query(int limit) {
        EventQuery newest = EventQuery.newest(limit).before(before.orElse(Long.MAX_VALUE));
        EventQuery wanted = all ? newest : newest.open();
        return area.map(wanted::inArea).orElse(wanted);
    }

    AlarmListAddress showing(boolean everything) {
        return new AlarmListAddress(everything, area, Optional.empty());
    }

    AlarmListAddress in(Optional<String> otherArea) {
        return new AlarmListAddress(all, otherArea, Optional.empty());
    }

    AlarmListAddress before(long id) {
        return new AlarmListAddress(all, area, Optional.of(id));
    }

    /** The first page of the same. */
    AlarmListAddress newest() {
        return new AlarmListAddress(all, area, Optional.empty());
    }

    /** With its question mark; empty for what needs no saying. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (all) {
            text.append("&show=").append(ALL);
        }
        area.ifPresent(name -> text.append("&area=").append(URLEncoder.encode(name, StandardCharsets.UTF_8)));
        before.ifPresent(id -> text.append("&before=").append(id));
        return text.isEmpty() ? "" : "?" + text.substring(1);
    }
}
