package jp.kenshin.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Expected against received (C-04), from rows that are kept up as readings come: a screen costs a few rows whatever the number of
 * meters. Days before collection began to be watched have no rows. Meters whose customers have opted out of recording cannot be told
 * apart yet and count as expected.
 */
public interface CollectionProgress {
    /** What a rate is split by. */
    enum Part {
        KIND,
        AREA,
        CONCENTRATOR,
        PARTNER,
        METHOD
    }

    /**
     * A slot of a day. Values of an hour and longer are told by the day, because they come once a day.
     *
     * @param day JST day it belongs to
     * @param at its end
     * @param stepSeconds step of the channels that are meant
     * @param deadline when its values are due
     * @param rate what came
     */
    record Slot(LocalDate day, Instant at, int stepSeconds, Instant deadline, CollectionRate rate) {}

    /**
     * A part of the meters.
     *
     * @param name name of the kind or method, area, concentrator or business id; empty for the utility's own and for no concentrator
     * @param rate what came
     */
    record Share(String name, CollectionRate rate) {}

    /** Every slot of the days that has begun, in order of step and time. */
    List<Slot> slots(LocalDate firstDay, LocalDate lastDay, ProgressFilter filter);

    /** The rate of the days' slots whose deadline is over, split; the one that misses most comes first. */
    List<Share> shares(Part part, LocalDate firstDay, LocalDate lastDay, ProgressFilter filter);

    /** Target and reached of each class of M-05, over the day's slots whose deadline is over. */
    List<ServiceLevel> serviceLevels(LocalDate day);
}
