package jp.kenshin.collection.internal.command;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.Kind;
import jp.kenshin.collection.FieldCommand.State;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.link.FieldExecutor;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.turn.UnitTurns;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.BackgroundJob;

/** Sends commands, on every node, each once its unit is free; and ends those whose time is over, whoever had them. */
@Singleton
public class CommandJob implements BackgroundJob {
    static final String NAME = "collection.commands";

    private static final Logger LOG = System.getLogger(CommandJob.class.getName());
    private static final int AT_ONCE = 200;

    private final Database database;
    private final UnitDirectory units;
    private final UnitLink link;
    private final UnitTurns turns;
    private final PresentReading reading;
    private final CommandSteps steps;
    private final FieldExecutor executor;
    private final ControlConfig config;
    private final ConnectionGate gate;
    private final Clock clock;

    @Inject
    public CommandJob(
            Database database,
            UnitDirectory units,
            UnitLink link,
            UnitTurns turns,
            PresentReading reading,
            CommandSteps steps,
            FieldExecutor executor,
            ControlConfig config,
            ConnectionGate gate,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.link = link;
        this.turns = turns;
        this.reading = reading;
        this.steps = steps;
        this.executor = executor;
        this.config = config;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean leased() {
        return false;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<FieldCommand> overdue =
                database.read(connection -> new CommandTable(new Sql(connection)).overdue(now, AT_ONCE));
        overdue.forEach(command -> end(command, Ending.timedOut()));
        List<FieldCommand> queued =
                database.read(connection -> new CommandTable(new Sql(connection)).queued(now, AT_ONCE));
        queued.forEach(this::begin);
    }

    /** Whether it waits because the terminal, or the way it came, is cut off (S-04); its time goes on. */
    private boolean isHeld(FieldCommand command) {
        return gate.isTerminalCutOff(TerminalId.of(command.unit())) || isWayCutOff(command);
    }

    private boolean isWayCutOff(FieldCommand command) {
        if (command.partner().isEmpty() || command.through().isEmpty()) {
            return false;
        }
        return command.through().get() == CutoffScope.Kind.PORTAL_USER
                ? gate.isPortalUserCutOff(command.partner().get())
                : gate.isMdmsCutOff(command.partner().get());
    }

    private void begin(FieldCommand command) {
        if (isHeld(command)) {
            return;
        }
        Duration left = Duration.between(clock.instant(), command.deadline());
        Optional<UnitTurns.Turn> turn =
                turns.take(command.unit(), left.plus(config.tries().patience()));
        if (turn.isEmpty()) {
            return;
        }
        if (!send(command)) {
            turns.release(turn.get());
            return;
        }
        CompletableFuture.supplyAsync(() -> talk(command), executor)
                .thenCompose(ending -> ending)
                .whenComplete((ending, failure) -> {
                    if (failure != null) {
                        LOG.log(Level.WARNING, "Command " + command.id() + " failed", failure);
                    }
                    end(command, failure == null ? ending : Ending.failed("a failure on our side"));
                    turns.release(turn.get());
                });
    }

    private boolean send(FieldCommand command) {
        Instant now = clock.instant();
        return database.inTransaction(connection -> {
            boolean mine = new CommandTable(new Sql(connection)).sent(command.id(), now);
            if (mine) {
                steps.taken(connection, command, State.SENT, CommandSteps.SYSTEM);
            }
            return mine;
        });
    }

    private CompletionStage<Ending> talk(FieldCommand command) {
        Repeated repeated = new Repeated(
                link, command.unit(), command.deadline(), config.tries().patience(), clock);
        if (command.kind() == Kind.JOIN_TEST) {
            Optional<FieldUnit> unit = units.find(command.unit());
            return unit.isEmpty()
                    ? CompletableFuture.completedFuture(Ending.failed("there is no such unit any more"))
                    : new JoinTest(unit.get(), repeated, clock).run();
        }
        Optional<Request> request = reading.request(command);
        return request.isEmpty()
                ? CompletableFuture.completedFuture(Ending.failed("a meter of this kind cannot be read now"))
                : repeated.ask(request.get()).thenApply(heard -> heard.frame()
                        .map(answer -> reading.ending(command, answer))
                        .orElseGet(heard::ending));
    }

    private void end(FieldCommand command, Ending ending) {
        Instant now = clock.instant();
        database.inTransaction(connection -> {
            if (new CommandTable(new Sql(connection)).end(command.id(), ending, now)) {
                steps.taken(connection, command, ending.state(), CommandSteps.SYSTEM);
            }
        });
    }
}
