package jp.kenshin.console.pages.collection;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.kenshin.collection.CollectionProgress;
import jp.kenshin.collection.CollectionProgress.Part;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.webpages.text.Texts;

/** What the rate is made of: a table for each way to split the meters, the part that misses most first. */
final class Shares {
    private static final int MOST = 8;

    private final CollectionProgress progress;
    private final Registry registry;
    private final CollectionAddress address;
    private final Texts texts;

    Shares(CollectionProgress progress, Registry registry, CollectionAddress address, Texts texts) {
        this.progress = progress;
        this.registry = registry;
        this.address = address;
        this.texts = texts;
    }

    /**
     * Parts of the meters under a heading.
     *
     * @param title how they are split
     * @param rows the parts
     * @param more how many parts are not shown
     */
    public record Table(String title, List<Row> rows, int more) {}

    /**
     * One part.
     *
     * @param name in words
     * @param query address of the page narrowed to it; empty where it cannot be
     */
    public record Row(String name, Rate rate, String query) {}

    List<Table> tables() {
        return List.of(
                table(Part.KIND, this::kindName, this::ofKind),
                table(Part.AREA, this::areaName, this::ofArea),
                table(Part.CONCENTRATOR, this::concentratorName, this::ofConcentrator),
                table(Part.PARTNER, this::partnerName, this::ofPartner));
    }

    private Table table(Part part, Function<String, String> name, Function<String, Optional<ProgressFilter>> narrowed) {
        List<CollectionProgress.Share> shares =
                progress.shares(part, address.first(), address.last(), address.filter());
        List<Row> rows = shares.stream()
                .limit(MOST)
                .map(share -> new Row(
                        name.apply(share.name()),
                        Rate.of(share.rate(), true, texts),
                        narrowed.apply(share.name())
                                .filter(filter -> !filter.equals(address.filter()))
                                .map(filter -> address.of(filter).encode())
                                .orElse("")))
                .toList();
        return new Table(
                texts.get("shares." + AddressQuery.word(part)), rows, Math.max(0, shares.size() - rows.size()));
    }

    private String kindName(String name) {
        return texts.get("kind." + AddressQuery.word(MeterKind.valueOf(name)));
    }

    private Optional<ProgressFilter> ofKind(String name) {
        return Optional.of(address.filter().ofKind(MeterKind.valueOf(name)));
    }

    private String areaName(String name) {
        return name.isEmpty() ? texts.get("shares.no-area") : name;
    }

    private Optional<ProgressFilter> ofArea(String name) {
        return Optional.of(name).filter(given -> !given.isEmpty()).map(address.filter()::ofArea);
    }

    private String concentratorName(String name) {
        return name.isEmpty() ? texts.get("shares.no-concentrator") : name;
    }

    private Optional<ProgressFilter> ofConcentrator(String name) {
        return AddressQuery.id(name, ConcentratorId::of).map(address.filter()::ofConcentrator);
    }

    private String partnerName(String name) {
        return name.isEmpty()
                ? texts.get("shares.no-partner")
                : AddressQuery.id(name, PartnerId::of)
                        .flatMap(registry::findPartner)
                        .map(Partner::name)
                        .orElse(name);
    }

    private Optional<ProgressFilter> ofPartner(String name) {
        return AddressQuery.id(name, PartnerId::of).map(address.filter()::ofPartner);
    }
}
