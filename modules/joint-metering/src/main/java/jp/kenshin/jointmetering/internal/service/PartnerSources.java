package jp.kenshin.jointmetering.internal.service;

import java.time.Clock;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.collection.FieldUnits;
import jp.kenshin.jointmetering.internal.arrival.PartnerArrivals;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.Registry;

/** What a partner's service is made of; it asks each of them with the partner's scope only. */
record PartnerSources(
        Registry registry,
        ChannelDirectory directory,
        ReadingViews views,
        ChangeFeed feed,
        PartnerArrivals arrivals,
        Events events,
        FieldCommands commands,
        FieldUnits units,
        Clock clock) {}
