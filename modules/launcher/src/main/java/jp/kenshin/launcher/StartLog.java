package jp.kenshin.launcher;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a server's log the one line that says why it cannot serve. */
final class StartLog {
    private static final Pattern PORT_IN_USE = Pattern.compile("CWWKO0221E: .*?port (\\d+)");
    private static final Pattern OWN_REASON = Pattern.compile("Kenshin does not start\\. (.+)$");
    private static final Pattern APPLICATION_FAILED = Pattern.compile("(CWWKZ000[24]E: .+)$");
    private static final Pattern ANY_ERROR = Pattern.compile("\\b(CWW\\w+E: .+)$");

    private final List<String> lines;

    StartLog(List<String> lines) {
        this.lines = lines;
    }

    /** A reason after which waiting is in vain, even where the process still lives. */
    Optional<String> fatal() {
        return first(OWN_REASON).or(this::port).or(() -> first(APPLICATION_FAILED));
    }

    /** The best explanation of a process that has ended. */
    Optional<String> explanation() {
        return fatal().or(() -> first(ANY_ERROR));
    }

    private Optional<String> port() {
        return first(PORT_IN_USE).map(port -> "Port " + port + " is in use");
    }

    private Optional<String> first(Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
