package jp.kenshin.registry.internal.load;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import jp.kenshin.registry.RegistryImport.Table;
import jp.kenshin.registry.internal.catalogue.CentreEntity;
import jp.kenshin.registry.internal.catalogue.ChannelEntity;
import jp.kenshin.registry.internal.catalogue.ConcentratorEntity;
import jp.kenshin.registry.internal.catalogue.ContactEntity;
import jp.kenshin.registry.internal.catalogue.DelegationEntity;
import jp.kenshin.registry.internal.catalogue.HandheldEntity;
import jp.kenshin.registry.internal.catalogue.InstallEntity;
import jp.kenshin.registry.internal.catalogue.MeterEntity;
import jp.kenshin.registry.internal.catalogue.MeterFact;
import jp.kenshin.registry.internal.catalogue.OwnerEntity;
import jp.kenshin.registry.internal.catalogue.PartnerEntity;
import jp.kenshin.registry.internal.catalogue.TerminalEntity;
import jp.kenshin.registry.internal.catalogue.TerminalFact;
import jp.kenshin.registry.internal.catalogue.TerminalLinkEntity;
import jp.kenshin.registry.internal.catalogue.TerminalOwnerEntity;
import jp.kenshin.registry.internal.catalogue.UplinkEntity;
import org.jspecify.annotations.Nullable;

/** All that the files say, by table; rows that could not be understood are missing here and are among the errors. */
final class ImportedRows {
    /** Makes an entity of a line, or null when the line is wrong. */
    @FunctionalInterface
    private interface Reading<E> {
        @Nullable
        E of(CsvLine line);
    }

    private final ImportErrors errors;
    private final Map<Table, InputStream> files;
    private final Map<Table, Set<String>> mentioned = new EnumMap<>(Table.class);
    private final Set<String> misread = new HashSet<>();
    private int count;

    final List<Row<PartnerEntity>> partners;
    final List<Row<CentreEntity>> centres;
    final List<Row<ContactEntity>> contacts;
    final List<Row<DelegationEntity>> delegations;
    final List<Row<ConcentratorEntity>> concentrators;
    final List<Row<HandheldEntity>> handhelds;
    final List<Row<TerminalEntity>> terminals;
    final List<Row<TerminalOwnerEntity>> terminalOwners;
    final List<Row<UplinkEntity>> uplinks;
    final List<Row<MeterEntity>> meters;
    final List<Row<InstallEntity>> installs;
    final List<Row<OwnerEntity>> owners;
    final List<Row<TerminalLinkEntity>> links;
    final List<Row<ChannelEntity>> channels;

    ImportedRows(Map<Table, InputStream> files, ImportErrors errors) {
        this.files = files;
        this.errors = errors;
        partners = read(Table.PARTNERS, RowReader::partner, PartnerEntity::id);
        centres = read(Table.CENTRES, RowReader::centre, CentreEntity::id);
        contacts = read(Table.CONTACTS, RowReader::contact, ContactEntity::key);
        delegations = read(Table.DELEGATIONS, RowReader::delegation, DelegationEntity::key);
        concentrators = read(Table.CONCENTRATORS, RowReader::concentrator, ConcentratorEntity::id);
        handhelds = read(Table.HANDHELDS, RowReader::handheld, HandheldEntity::id);
        terminals = read(Table.TERMINALS, RowReader::terminal, TerminalEntity::id);
        terminalOwners = read(Table.TERMINAL_OWNERS, RowReader::terminalOwner, TerminalFact::key);
        uplinks = read(Table.UPLINKS, RowReader::uplink, TerminalFact::key);
        meters = read(Table.METERS, RowReader::meter, MeterEntity::id);
        installs = read(Table.INSTALLS, RowReader::install, MeterFact::key);
        owners = read(Table.OWNERS, RowReader::owner, MeterFact::key);
        links = read(Table.LINKS, RowReader::link, MeterFact::key);
        channels =
                read(Table.CHANNELS, RowReader::channel, channel -> List.of(channel.meterId(), channel.readingType()));
    }

    private <E> List<Row<E>> read(Table table, Reading<E> reader, Function<E, Object> key) {
        InputStream file = files.get(table);
        if (file == null) {
            return List.of();
        }
        List<Row<E>> rows = new ArrayList<>();
        Map<Object, CsvLine> known = new HashMap<>();
        Set<String> ids = mentioned.computeIfAbsent(table, any -> new HashSet<>());
        for (CsvLine line : CsvFile.read(table, file, errors)) {
            count++;
            ids.add(line.first());
            E entity = reader.of(line);
            if (entity == null) {
                misread.add(line.first());
                continue;
            }
            CsvLine first = known.putIfAbsent(key.apply(entity), line);
            if (first == null) {
                rows.add(new Row<>(line, entity));
            } else {
                line.error("", "has the same key as line " + first.number() + "; keep one of them");
            }
        }
        return rows;
    }

    /** Ids in the first column of a file, of lines that were misread as well, so that one fault is not told as many. */
    Set<String> mentioned(Table table) {
        return mentioned.getOrDefault(table, Set.of());
    }

    /** Whether a line about this id could not be understood. */
    boolean isMisread(String id) {
        return misread.contains(id);
    }

    /** Lines with data, right or wrong. */
    int count() {
        return count;
    }

    /** Meters that any line is about, with the first such line. */
    Map<String, CsvLine> touchedMeters() {
        Map<String, CsvLine> touched = new HashMap<>();
        meters.forEach(row -> touched.putIfAbsent(row.entity().id(), row.line()));
        installs.forEach(row -> touched.putIfAbsent(row.entity().meterId(), row.line()));
        owners.forEach(row -> touched.putIfAbsent(row.entity().meterId(), row.line()));
        links.forEach(row -> touched.putIfAbsent(row.entity().meterId(), row.line()));
        channels.forEach(row -> touched.putIfAbsent(row.entity().meterId(), row.line()));
        return touched;
    }

    Set<String> namedTerminals() {
        Set<String> named = new TreeSet<>();
        terminals.forEach(row -> named.add(row.entity().id()));
        terminalOwners.forEach(row -> named.add(row.entity().terminalId()));
        uplinks.forEach(row -> named.add(row.entity().terminalId()));
        links.forEach(row -> named.add(row.entity().terminalId()));
        return named;
    }

    Set<String> namedConcentrators() {
        Set<String> named = new TreeSet<>();
        concentrators.forEach(row -> named.add(row.entity().id()));
        uplinks.forEach(row -> named.add(row.entity().concentratorId()));
        return named;
    }

    Set<String> namedSerials() {
        Set<String> named = new TreeSet<>();
        installs.forEach(row -> named.add(row.entity().serial()));
        return named;
    }
}
