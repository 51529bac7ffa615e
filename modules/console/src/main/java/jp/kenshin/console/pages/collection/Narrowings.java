package jp.kenshin.console.pages.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.webpages.text.Texts;

/** What a page's meters are narrowed to, each to be taken away again. */
final class Narrowings {
    private final CollectionAddress address;
    private final Texts texts;

    Narrowings(CollectionAddress address, Texts texts) {
        this.address = address;
        this.texts = texts;
    }

    List<CollectionSheet.Chip> chips() {
        ProgressFilter all = address.filter();
        List<CollectionSheet.Chip> chips = new ArrayList<>();
        all.kind()
                .ifPresent(kind -> chips.add(chip(
                        texts.get("kind." + AddressQuery.word(kind)),
                        new ProgressFilter(
                                Optional.empty(), all.area(), all.concentrator(), all.partner(), all.method()))));
        all.area()
                .ifPresent(area -> chips.add(chip(
                        area,
                        new ProgressFilter(
                                all.kind(), Optional.empty(), all.concentrator(), all.partner(), all.method()))));
        all.concentrator()
                .ifPresent(id -> chips.add(chip(
                        id.value(),
                        new ProgressFilter(all.kind(), all.area(), Optional.empty(), all.partner(), all.method()))));
        all.partner()
                .ifPresent(id -> chips.add(chip(
                        id.value(),
                        new ProgressFilter(
                                all.kind(), all.area(), all.concentrator(), Optional.empty(), all.method()))));
        return chips;
    }

    private CollectionSheet.Chip chip(String name, ProgressFilter without) {
        return new CollectionSheet.Chip(name, address.of(without).encode());
    }
}
