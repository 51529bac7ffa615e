package jp.kenshin.fieldsimulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;

/**
 * The feeder alone, for a server that runs elsewhere: {@code java -jar kenshin-field-simulator.jar <internal listener> <user>}, the password in
 * the environment as {@code KENSHIN_FEEDER_PASSWORD}. The server's certificate must be trusted by the JVM.
 */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        String password = System.getenv("KENSHIN_FEEDER_PASSWORD");
        if (arguments.length != 2 || password == null) {
            System.err.println("Usage: KENSHIN_FEEDER_PASSWORD=<password> java -jar kenshin-field-simulator.jar "
                    + "https://<host>:9444 <user>");
            System.exit(2);
            return;
        }
        new Feeder(
                        new SimulatedField(1, 100),
                        HttpClient.newHttpClient(),
                        URI.create(arguments[0]),
                        arguments[1],
                        password,
                        7,
                        Clock.systemUTC(),
                        System.out::println)
                .run();
    }
}
