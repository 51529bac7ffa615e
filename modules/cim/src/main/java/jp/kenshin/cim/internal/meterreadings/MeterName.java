package jp.kenshin.cim.internal.meterreadings;

import org.jspecify.annotations.Nullable;

/**
 * What a Meter element says of which meter is meant.
 *
 * @param id mRID, or where there is none the first name
 * @param alias first name, where there is an mRID too
 * @param serial serial number, from its own element or from a name whose type says so
 */
record MeterName(@Nullable String id, @Nullable String alias, @Nullable String serial) {
    static final MeterName NONE = new MeterName(null, null, null);

    /** Gathers names in whatever order they come. */
    static final class Builder {
        private @Nullable String mRid;
        private @Nullable String name;
        private @Nullable String serial;

        void mRid(String value) {
            mRid = value.isEmpty() ? null : value;
        }

        void serial(String value) {
            serial = value.isEmpty() ? serial : value;
        }

        /** A name and the name of its type, either may be empty. */
        void name(String value, String type) {
            if (type.toLowerCase(java.util.Locale.ROOT).contains("serial")) {
                serial(value);
            } else if (name == null && !value.isEmpty()) {
                name = value;
            }
        }

        MeterName build() {
            return mRid == null ? new MeterName(name, null, serial) : new MeterName(mRid, name, serial);
        }
    }
}
