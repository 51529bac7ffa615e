package jp.kenshin.externalconnection.internal.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.RegisterEntry;
import jp.kenshin.externalconnection.RegisterEntry.Facts;
import jp.kenshin.externalconnection.RegisterEntry.Register;
import jp.kenshin.externalconnection.RegisterEntry.State;
import jp.kenshin.externalconnection.SecurityRegisters;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;

/** The registers in the database. */
@Singleton
public class JdbcSecurityRegisters implements SecurityRegisters {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcSecurityRegisters(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public RegisterEntry add(String actor, Facts facts) {
        check(facts);
        Database.Work<RegisterEntry> work = connection -> {
            RegisterTable table = new RegisterTable(connection);
            RegisterEntry entry = new RegisterEntry(table.begin(facts.register()), 1, facts, actor, now());
            table.insert(entry);
            audit.record(connection, event("register.add", entry));
            return entry;
        };
        return database.inTransaction(work);
    }

    @Override
    public RegisterEntry change(String actor, long number, int version, Facts facts) {
        check(facts);
        Database.Work<RegisterEntry> work = connection -> {
            RegisterTable table = new RegisterTable(connection);
            RegisterEntry latest = table.history(number).stream()
                    .findFirst()
                    .orElseThrow(() -> new KenshinException(
                            ExternalConnectionError.REGISTER_ENTRY_NOT_FOUND, "no register has an entry " + number));
            if (latest.version() != version) {
                throw new KenshinException(
                        ExternalConnectionError.REGISTER_ENTRY_CHANGED,
                        "entry " + number + " is at version " + latest.version()
                                + " by now; look at it and change that one");
            }
            require(latest.facts().register() == facts.register(), "an entry stays in its register");
            RegisterEntry entry = new RegisterEntry(number, version + 1, facts, actor, now());
            table.insert(entry);
            audit.record(connection, event("register.change", entry));
            return entry;
        };
        return database.inTransaction(work);
    }

    private static AuditEvent event(String action, RegisterEntry entry) {
        Facts facts = entry.facts();
        return new AuditEvent(
                entry.changedBy(),
                action,
                "register:" + entry.number(),
                AuditEvent.Outcome.DONE,
                Map.of(
                        "register", facts.register().name(),
                        "version", String.valueOf(entry.version()),
                        "title", facts.title(),
                        "grade", facts.grade().name(),
                        "state", facts.state().name()));
    }

    private void check(Facts facts) {
        require(!facts.title().isBlank(), "an entry has a title");
        require(!facts.text().isBlank(), "an entry says what it is about and what is done");
        require(!facts.owner().isBlank(), "an entry has somebody who sees to it");
        require(
                facts.register() == Register.RISK || !facts.reference().isBlank(),
                "a vulnerability names its reference, a penetration test where its report is kept");
        require(
                facts.state() == State.DONE || facts.dueOn().isPresent(),
                "what is not done has a day when it must be dealt with or looked at again");
        require(
                !facts.happenedOn().isAfter(LocalDate.ofInstant(now(), Jst.ZONE)),
                "nothing is found or tried in the future");
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new KenshinException(ExternalConnectionError.REGISTER_ENTRY_REFUSED, rule);
        }
    }

    @Override
    public List<RegisterEntry> list(Register register, int offset, int limit) {
        return database.read(connection -> new RegisterTable(connection).listLatest(register, offset, limit));
    }

    @Override
    public long count(Register register) {
        return database.read(connection -> new RegisterTable(connection).count(register));
    }

    @Override
    public List<RegisterEntry> history(long number) {
        return database.read(connection -> new RegisterTable(connection).history(number));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
