package jp.kenshin.registry.internal.load;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kenshin.kernel.CentreId;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.HandheldId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.CommunicationMethod;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.registry.MonitoringCentre;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Purpose;
import jp.kenshin.registry.Route;
import jp.kenshin.registry.Service;
import jp.kenshin.registry.TerminalInterface;
import jp.kenshin.registry.internal.catalogue.CentreEntity;
import jp.kenshin.registry.internal.catalogue.ChannelEntity;
import jp.kenshin.registry.internal.catalogue.ConcentratorEntity;
import jp.kenshin.registry.internal.catalogue.ContactEntity;
import jp.kenshin.registry.internal.catalogue.DelegationEntity;
import jp.kenshin.registry.internal.catalogue.HandheldEntity;
import jp.kenshin.registry.internal.catalogue.InstallEntity;
import jp.kenshin.registry.internal.catalogue.MeterEntity;
import jp.kenshin.registry.internal.catalogue.MeterSince;
import jp.kenshin.registry.internal.catalogue.OwnerEntity;
import jp.kenshin.registry.internal.catalogue.PartnerEntity;
import jp.kenshin.registry.internal.catalogue.TerminalEntity;
import jp.kenshin.registry.internal.catalogue.TerminalLinkEntity;
import jp.kenshin.registry.internal.catalogue.TerminalOwnerEntity;
import jp.kenshin.registry.internal.catalogue.TerminalSince;
import jp.kenshin.registry.internal.catalogue.UplinkEntity;
import org.jspecify.annotations.Nullable;

/** Makes an entity of a line, or null when a field of it is wrong; every field is read first, so that all faults are told. */
final class RowReader {
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}|");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{3,28}");
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IP_ADDRESS =
            Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}|");
    private static final int MINUTES_PER_DAY = 1_440;
    private static final int MAX_DIGITS = 10;

    private RowReader() {}

    static @Nullable PartnerEntity partner(CsvLine line) {
        PartnerId id = line.parsed("partner_id", PartnerId::of);
        String name = line.text("name", 200);
        List<Service> services = line.someOf("services", Service.class);
        String portalUser = user(line, "portal_user");
        String nwUser = user(line, "nw_user");
        String globalIp = address(line);
        String vpnEquipment = line.optionalText("vpn_equipment", 200);
        if (id == null
                || name == null
                || services == null
                || portalUser == null
                || nwUser == null
                || globalIp == null) {
            return null;
        }
        Partner partner = new Partner(id, name, EnumSet.copyOf(services), optional(portalUser), optional(nwUser));
        return new PartnerEntity(partner, globalIp.isEmpty() ? null : globalIp, vpnEquipment);
    }

    static @Nullable CentreEntity centre(CsvLine line) {
        CentreId id = line.parsed("centre_id", CentreId::of);
        String name = line.text("name", 200);
        String portalUser = user(line, "portal_user");
        String nwUser = user(line, "nw_user");
        String globalIp = address(line);
        String vpnEquipment = line.optionalText("vpn_equipment", 200);
        if (id == null || name == null || portalUser == null || nwUser == null || globalIp == null) {
            return null;
        }
        MonitoringCentre centre = new MonitoringCentre(id, name, optional(portalUser), optional(nwUser));
        return new CentreEntity(centre, globalIp.isEmpty() ? null : globalIp, vpnEquipment);
    }

    private static @Nullable String user(CsvLine line, String column) {
        return line.matching(column, USER_NAME, "lower-case letters, digits, dots and hyphens");
    }

    private static @Nullable String address(CsvLine line) {
        return line.matching("global_ip", IP_ADDRESS, "an IPv4 or IPv6 address");
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static @Nullable ContactEntity contact(CsvLine line) {
        PartnerId partner = line.parsed("partner_id", PartnerId::of);
        Long rank = line.number("rank", 1, 99);
        String name = line.text("name", 200);
        String phone = line.matching("phone", PHONE, "a telephone number of digits and hyphens");
        String email = line.optionalText("email", 200);
        if (partner == null || rank == null || name == null || phone == null) {
            return null;
        }
        return new ContactEntity(new ContactEntity.Key(partner.value(), rank.intValue()), name, phone, email);
    }

    static @Nullable DelegationEntity delegation(CsvLine line) {
        CentreId centre = line.parsed("centre_id", CentreId::of);
        PartnerId partner = line.parsed("partner_id", PartnerId::of);
        Instant from = line.instant("valid_from");
        if (centre == null || partner == null || from == null) {
            return null;
        }
        DelegationEntity.Key key = new DelegationEntity.Key(centre.value(), partner.value(), from);
        return new DelegationEntity(key, until(line, from));
    }

    static @Nullable ConcentratorEntity concentrator(CsvLine line) {
        ConcentratorId id = line.parsed("concentrator_id", ConcentratorId::of);
        String maker = line.text("maker", 100);
        String model = line.text("model", 100);
        String place = line.text("place", 200);
        return id == null || maker == null || model == null || place == null
                ? null
                : new ConcentratorEntity(id.value(), maker, model, place);
    }

    static @Nullable HandheldEntity handheld(CsvLine line) {
        HandheldId id = line.parsed("handheld_id", HandheldId::of);
        String maker = line.text("maker", 100);
        String model = line.text("model", 100);
        String serial = serial(line);
        return id == null || maker == null || model == null || serial == null
                ? null
                : new HandheldEntity(id.value(), maker, model, serial);
    }

    static @Nullable TerminalEntity terminal(CsvLine line) {
        TerminalId id = line.parsed("terminal_id", TerminalId::of);
        String maker = line.text("maker", 100);
        String model = line.text("model", 100);
        return id == null || maker == null || model == null ? null : new TerminalEntity(id.value(), maker, model);
    }

    static @Nullable TerminalOwnerEntity terminalOwner(CsvLine line) {
        TerminalSince key = terminalSince(line);
        PartnerId partner = line.parsed("partner_id", PartnerId::of);
        return key == null || partner == null
                ? null
                : new TerminalOwnerEntity(key, until(line, key.validFrom()), partner.value());
    }

    static @Nullable UplinkEntity uplink(CsvLine line) {
        TerminalSince key = terminalSince(line);
        ConcentratorId concentrator = line.parsed("concentrator_id", ConcentratorId::of);
        CommunicationMethod method = line.oneOf("method", CommunicationMethod.class);
        return key == null || concentrator == null || method == null
                ? null
                : new UplinkEntity(key, until(line, key.validFrom()), concentrator.value(), method);
    }

    private static @Nullable TerminalSince terminalSince(CsvLine line) {
        TerminalId terminal = line.parsed("terminal_id", TerminalId::of);
        Instant from = line.instant("valid_from");
        return terminal == null || from == null ? null : new TerminalSince(terminal.value(), from);
    }

    static @Nullable MeterEntity meter(CsvLine line) {
        MeterId id = line.parsed("meter_id", MeterId::of);
        MeterKind kind = line.oneOf("kind", MeterKind.class);
        String place = line.text("place", 200);
        return id == null || kind == null || place == null ? null : new MeterEntity(id.value(), kind, place);
    }

    static @Nullable InstallEntity install(CsvLine line) {
        MeterSince key = since(line);
        String serial = serial(line);
        return key == null || serial == null ? null : new InstallEntity(key, until(line, key.validFrom()), serial);
    }

    private static @Nullable String serial(CsvLine line) {
        return line.matching("serial", SERIAL, "1 to 40 letters, digits, dots, slashes or hyphens");
    }

    static @Nullable OwnerEntity owner(CsvLine line) {
        MeterSince key = since(line);
        PartnerId partner = line.parsed("partner_id", PartnerId::of);
        return key == null || partner == null
                ? null
                : new OwnerEntity(key, until(line, key.validFrom()), partner.value());
    }

    static @Nullable TerminalLinkEntity link(CsvLine line) {
        MeterSince key = since(line);
        TerminalId terminal = line.parsed("terminal_id", TerminalId::of);
        TerminalInterface wiring = line.oneOf("interface", TerminalInterface.class);
        return key == null || terminal == null || wiring == null
                ? null
                : new TerminalLinkEntity(key, until(line, key.validFrom()), terminal.value(), wiring);
    }

    private static @Nullable MeterSince since(CsvLine line) {
        MeterId meter = line.parsed("meter_id", MeterId::of);
        Instant from = line.instant("valid_from");
        return meter == null || from == null ? null : new MeterSince(meter.value(), from);
    }

    private static @Nullable Instant until(CsvLine line, Instant from) {
        Instant until = line.optionalInstant("valid_until");
        if (until != null && !until.isAfter(from)) {
            line.error("valid_until", "must be after valid_from, or empty while it lasts");
        }
        return until;
    }

    static @Nullable ChannelEntity channel(CsvLine line) {
        MeterId meter = line.parsed("meter_id", MeterId::of);
        ReadingType type = line.parsed("reading_type", ReadingType::parse);
        Long minutes = line.number("step_minutes", 1, MINUTES_PER_DAY);
        Long scale = line.number("scale", 0, 9);
        Long digits = line.number("digits", 1, MAX_DIGITS);
        Long maxPerHour = line.number("max_per_hour", 1, Long.MAX_VALUE);
        Boolean scheduled = line.yesOrNo("scheduled");
        Boolean main = line.yesOrNo("main");
        Route route = line.oneOf("route", Route.class);
        Purpose purpose = line.oneOf("purpose", Purpose.class);
        if (meter == null || type == null || minutes == null || scale == null || digits == null || maxPerHour == null) {
            return null;
        }
        if (scheduled == null || main == null || route == null || purpose == null) {
            return null;
        }
        ChannelEntity.Limits limits =
                new ChannelEntity.Limits(minutes.intValue() * 60, scale.intValue(), digits.intValue(), maxPerHour);
        return new ChannelEntity(meter.value(), type.code()).with(limits, scheduled, main, route, purpose);
    }
}
