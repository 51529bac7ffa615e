package jp.kenshin.externalconnection.internal.ipsec.vici;

/** The types of packets; a type's code is its place here. */
enum PacketType {
    CMD_REQUEST(true, true),
    CMD_RESPONSE(false, true),
    CMD_UNKNOWN(false, false),
    EVENT_REGISTER(true, false),
    EVENT_UNREGISTER(true, false),
    EVENT_CONFIRM(false, false),
    EVENT_UNKNOWN(false, false),
    EVENT(true, true);

    /** Whether a name follows: of the command or the event. */
    final boolean named;
    /** Whether a message follows. */
    final boolean carriesMessage;

    PacketType(boolean named, boolean carriesMessage) {
        this.named = named;
        this.carriesMessage = carriesMessage;
    }
}
