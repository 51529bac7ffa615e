package jp.kenshin.console.pages.device;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.collection.FieldUnits;
import jp.kenshin.collection.FrameTrace;
import jp.kenshin.collection.SendingSchedules;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.registry.Radios;
import jp.kenshin.registry.Registry;

/**
 * Whom the page of a device asks.
 *
 * @param registry what it is and carries
 * @param radios what has a radio
 * @param units how it speaks
 * @param frames what it said last
 * @param commands what it was told to do; empty on a server that commands nobody
 * @param events what happened to it
 * @param readings what its meters counted
 * @param schedules when they measure and send
 */
record DeviceSources(
        Registry registry,
        Radios radios,
        FieldUnits units,
        FrameTrace frames,
        Optional<FieldCommands> commands,
        Events events,
        ReadingViews readings,
        SendingSchedules schedules) {
    /** Brings them together. */
    @Singleton
    static class Maker {
        private final DeviceSources sources;

        @Inject
        Maker(
                Registry registry,
                Radios radios,
                FieldUnits units,
                FrameTrace frames,
                Instance<FieldCommands> commands,
                Events events,
                ReadingViews readings,
                SendingSchedules schedules) {
            this.sources = new DeviceSources(
                    registry, radios, units, frames, commands.stream().findFirst(), events, readings, schedules);
        }

        DeviceSources sources() {
            return sources;
        }
    }
}
