package jp.kenshin.console.pages.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.kernel.ScaledDecimal;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.mdms.ReadingViews.LatestReading;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A meter behind a unit, in words.
 *
 * @param id meter id
 * @param kind what it is
 * @param serial serial number of its present device
 * @param place where it stands
 * @param owner whose it is
 * @param value newest register with its unit; empty where there is none
 * @param at when that was
 */
public record CarriedView(String id, String kind, String serial, String place, String owner, String value, String at) {
    /** The meters that a unit carries now. */
    static List<CarriedView> of(List<CarriedMeter> meters, DeviceSources sources, String actor, Texts texts) {
        Map<String, MeterView> views = new HashMap<>();
        List<Channel> channels = new ArrayList<>();
        for (CarriedMeter meter : meters) {
            sources.registry().findMeter(meter.id()).ifPresent(view -> {
                views.put(meter.id().value(), view);
                channels.add(view.main());
            });
        }
        Map<Long, LatestReading> latest = sources.readings().latest(new ReadScope.Internal(actor), channels);
        return meters.stream()
                .map(meter -> view(meter, views.get(meter.id().value()), latest, sources, texts))
                .toList();
    }

    private static CarriedView view(
            CarriedMeter meter,
            @Nullable MeterView view,
            Map<Long, LatestReading> latest,
            DeviceSources sources,
            Texts texts) {
        Formats formats = Formats.of(texts);
        @Nullable
        LatestReading reading = view == null ? null : latest.get(view.main().id());
        String value = view == null || reading == null
                ? ""
                : formats.number(ScaledDecimal.toDecimal(
                                reading.value(), view.main().scale())) + " "
                        + Formats.unit(view.main().unit());
        return new CarriedView(
                meter.id().value(),
                texts.get("kind." + AddressQuery.word(meter.kind())),
                view == null ? "" : view.serial(),
                meter.place(),
                view == null ? "" : owner(view, sources, texts),
                value,
                reading == null ? "" : formats.dateTime(Instant.ofEpochSecond(reading.atSecond())));
    }

    private static String owner(MeterView view, DeviceSources sources, Texts texts) {
        return view.owner()
                .map(id -> sources.registry().findPartner(id).map(Partner::name).orElse(id.value()))
                .orElse(texts.get("shares.no-partner"));
    }
}
