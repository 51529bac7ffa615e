package jp.kenshin.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kenshin.launcher.Installation;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;

/**
 * P-12: a partner with fifty NW streams and five portal sessions is cut off, both its MDMS and its portal user, while two hundred callers of another partner are
 * busy; from the desk's request to the last byte that any of them gets. The others' calls go on with nothing but 200.
 */
final class CutoffSubject implements Subject {
    private static final int STREAMS = 50;
    private static final int SESSIONS = 5;
    private static final int OTHERS = 200;
    private static final double BAR_SECONDS = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public String id() {
        return "P-12";
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        Installation product = Installation.at(Path.of(System.getProperty("bench.wlp", "ear/target/liberty/wlp")));
        try (Postgres postgres = new Postgres()) {
            LibertyServer server = LibertyServer.in(
                    Files.createTempDirectory("kenshin-cutoff"),
                    product,
                    ServerSettings.embedded(postgres.choice(), Ports.free())
                            .withVariable("kenshin.external-connection.business-hours", "00:00-24:00")
                            .withVariable("kenshin.external-connection.business-days", "MON,TUE,WED,THU,FRI,SAT,SUN")
                            .withVariable("kenshin.external-connection.public-holidays", "false")
                            .withVariable("kenshin.external-connection.company-days-off", "none"));
            try {
                server.start().awaitReady(PATIENCE);
                return measure(settings, server);
            } finally {
                server.stop();
            }
        }
    }

    private List<Finding> measure(Settings settings, LibertyServer server) throws Exception {
        CutoffDesk desk = new CutoffDesk(server);
        desk.sendReadings();
        List<Double> seconds = new ArrayList<>();
        long served = 0;
        for (int run = -1; run < settings.runs(); run++) {
            try (PartnerTraffic portal = PartnerTraffic.portal(server, "yama-lpg", SESSIONS);
                    PartnerTraffic others = PartnerTraffic.callers(server, "minato-water", OTHERS);
                    PartnerTraffic streams = PartnerTraffic.streams(server, "yama-lpg", STREAMS)) {
                portal.awaitBusy();
                others.awaitBusy();
                streams.awaitBusy();
                long ordered = System.nanoTime();
                List<String> cutoffs = desk.cutOff("P-0003");
                double answered = (System.nanoTime() - ordered) / 1e9;
                streams.awaitQuiet();
                portal.awaitQuiet();
                double last = Math.max(streams.lastByteAfter(ordered), portal.lastByteAfter(ordered));
                Benchmarks.say(String.format(
                        Locale.ROOT,
                        "  last byte after %.3f s (order answered %.3f, streams %.3f, portal %.3f); others: %,d calls, %d not 200",
                        last,
                        answered,
                        streams.lastByteAfter(ordered),
                        portal.lastByteAfter(ordered),
                        others.served(),
                        others.failed()));
                if (others.failed() > 0) {
                    throw new IllegalStateException(
                            others.failed() + " calls of other partners were harmed, the last: " + others.refusal());
                }
                if (run >= 0) {
                    seconds.add(last);
                    served += others.served();
                }
                desk.reconnect(cutoffs);
            }
        }
        return List.of(Finding.atMost(
                id(),
                String.format(
                        Locale.ROOT,
                        "cutoff to the last byte of %d streams and %d portal sessions, beside %,d calls of %d others, none harmed",
                        STREAMS,
                        SESSIONS,
                        served,
                        OTHERS),
                new Sample(
                        "s", seconds.stream().mapToDouble(Double::doubleValue).toArray()),
                BAR_SECONDS));
    }
}
