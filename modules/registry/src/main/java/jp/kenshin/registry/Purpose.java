package jp.kenshin.registry;

/** What a channel's values may be used for. The two are never mixed in a query or export unless asked for by name. */
public enum Purpose {
    /** 託送: the utility's regulated network service. */
    NETWORK_SERVICE,
    /** Everything else: partners' meters, sensors, voluntary specified metering. */
    NOT_REGULATED
}
