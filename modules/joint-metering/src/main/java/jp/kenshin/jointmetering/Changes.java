package jp.kenshin.jointmetering;

import java.util.List;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.registry.Channel;

/**
 * A page of what is new to a partner, oldest first.
 *
 * @param items changes with the channel they belong to
 * @param next cursor after the last item; the same as before when nothing was new
 */
public record Changes(List<Item> items, String next) {
    public Changes {
        items = List.copyOf(items);
    }

    /**
     * @param channel whose value
     * @param change the new version
     */
    public record Item(Channel channel, ChangeFeed.Change change) {}
}
