package jp.kenshin.collection.internal.command;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.Kind;
import jp.kenshin.collection.FieldCommand.State;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.collection.TooManyCommands;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.JobRunner;

/** Takes wishes down and tells what became of them; {@link CommandJob} sends them. */
@Singleton
public class DefaultFieldCommands implements FieldCommands {
    /** From the wish to the end (C-06, C-12). */
    static final Duration LONGEST = Duration.ofSeconds(90);

    private static final Duration RATE_WINDOW = Duration.ofMinutes(1);

    private final Database database;
    private final UnitDirectory units;
    private final CommandSteps steps;
    private final JobRunner jobs;
    private final ControlConfig config;
    private final ConnectionGate gate;
    private final Clock clock;

    @Inject
    public DefaultFieldCommands(
            Database database,
            UnitDirectory units,
            CommandSteps steps,
            JobRunner jobs,
            ControlConfig config,
            ConnectionGate gate,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.steps = steps;
        this.jobs = jobs;
        this.config = config;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public FieldCommand read(Wish wish, MeterId meter) {
        FieldUnit unit = units.findOfMeter(meter)
                .orElseThrow(() -> notFound("Meter " + meter + " has no unit that could be asked now."));
        return wish(wish, Kind.READ, unit.id(), Optional.of(meter));
    }

    @Override
    public FieldCommand joinTest(Wish wish, String unit) {
        FieldUnit known = units.find(unit).orElseThrow(() -> notFound("There is no unit " + unit + "."));
        return wish(wish, Kind.JOIN_TEST, known.id(), Optional.empty());
    }

    private static KenshinException notFound(String message) {
        return new KenshinException(CollectionError.UNIT_NOT_FOUND, message);
    }

    private FieldCommand wish(Wish wish, Kind kind, String unit, Optional<MeterId> meter) {
        gate.requireTerminal(TerminalId.of(unit));
        FieldCommand taken = database.inTransaction(connection -> {
            Optional<FieldCommand> known = new CommandTable(new Sql(connection)).findByKey(wish);
            return known.isPresent()
                    ? same(known.get(), kind, unit, meter)
                    : enter(connection, wish, kind, unit, meter);
        });
        jobs.wake(CommandJob.NAME);
        return taken;
    }

    private static FieldCommand same(FieldCommand known, Kind kind, String unit, Optional<MeterId> meter) {
        if (known.kind() == kind
                && known.meter().equals(meter)
                && (meter.isPresent() || known.unit().equals(unit))) {
            return known;
        }
        throw new KenshinException(
                CollectionError.IDEMPOTENCY_KEY_REUSED,
                "This idempotency key stands for another wish already. Take a new key for a new wish.");
    }

    private FieldCommand enter(Connection connection, Wish wish, Kind kind, String unit, Optional<MeterId> meter)
            throws SQLException {
        Instant now = clock.instant();
        CommandTable table = new CommandTable(new Sql(connection));
        if (wish.partner().isPresent()) {
            requireRoom(table, wish.partner().get(), now);
        }
        FieldCommand command = new FieldCommand(
                UUID.randomUUID().toString(),
                kind,
                unit,
                meter,
                wish.partner(),
                wish.actor(),
                State.QUEUED,
                now,
                now.plus(LONGEST),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                wish.through());
        table.enter(command, wish);
        steps.taken(connection, command, State.REQUESTED, wish.actor());
        steps.taken(connection, command, State.AUTHORISED, wish.actor());
        steps.taken(connection, command, State.QUEUED, wish.actor());
        return command;
    }

    private void requireRoom(CommandTable table, PartnerId partner, Instant now) throws SQLException {
        int most = config.traffic().readsPerMinute();
        List<Instant> lately = table.requestedSince(partner, now.minus(RATE_WINDOW), most);
        if (lately.size() >= most) {
            throw new TooManyCommands(Duration.between(now, lately.get(most - 1).plus(RATE_WINDOW)));
        }
    }

    @Override
    public Optional<FieldCommand> find(String id) {
        return database.read(connection -> new CommandTable(new Sql(connection)).find(id));
    }

    @Override
    public List<FieldCommand> listOfMeter(MeterId meter, Instant since, int limit) {
        return database.read(connection -> new CommandTable(new Sql(connection)).ofMeter(meter, since, limit));
    }

    @Override
    public List<FieldCommand> listOfUnit(String unit, int limit) {
        return database.read(connection -> new CommandTable(new Sql(connection)).ofUnit(unit, limit));
    }

    @Override
    public FieldCommand cancel(String actor, String id) {
        Instant now = clock.instant();
        return database.inTransaction(connection -> {
            CommandTable table = new CommandTable(new Sql(connection));
            FieldCommand command = table.find(id)
                    .orElseThrow(() -> new KenshinException(
                            CollectionError.COMMAND_NOT_FOUND, "There is no such command. Check its id."));
            if (table.cancel(id, now)) {
                steps.taken(connection, command, State.CANCELLED, actor);
            } else if (command.state() != State.CANCELLED) {
                throw new KenshinException(
                        CollectionError.COMMAND_SENT, "The command was sent already and can no longer be taken back.");
            }
            return table.find(id).orElseThrow();
        });
    }
}
