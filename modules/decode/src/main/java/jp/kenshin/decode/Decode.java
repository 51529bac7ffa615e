package jp.kenshin.decode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.words.DescribedFrame;
import jp.kenshin.echonet.words.Language;

/**
 * Prints frames as JSON. Each argument is one frame in digits of base 16, as manuals and traces print them (blanks, colons and hyphens
 * between the bytes are forgiven); without one, frames are read from the input, one a line. {@code --ja} gives names in Japanese.
 *
 * <p>Exit code 0 when all were frames, 1 when one was not, 2 when there was none to decode.
 */
public final class Decode {
    static final int ALL_DECODED = 0;
    static final int SOME_REFUSED = 1;
    static final int NOTHING_TO_DECODE = 2;

    private static final String USAGE =
            """
            usage: java -jar kenshin-decode.jar [--ja] [HEX ...]
            Prints ECHONET Lite frames as JSON. Without HEX, frames are read from the input, one a line.
            """;

    private final Language language;
    private final PrintStream out;
    private final PrintStream err;
    private boolean refused;

    private Decode(Language language, PrintStream out, PrintStream err) {
        this.language = language;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        System.exit(run(List.of(arguments), input, out, System.err));
    }

    static int run(List<String> arguments, BufferedReader input, PrintStream out, PrintStream err) throws IOException {
        List<String> frames = new ArrayList<>(arguments);
        Language language = frames.remove("--ja") ? Language.JAPANESE : Language.ENGLISH;
        if (frames.stream().anyMatch(each -> each.startsWith("--"))) {
            err.print(USAGE);
            return NOTHING_TO_DECODE;
        }
        if (frames.isEmpty()) {
            input.lines().filter(each -> !each.isBlank()).forEach(frames::add);
        }
        if (frames.isEmpty()) {
            err.print(USAGE);
            return NOTHING_TO_DECODE;
        }
        Decode decode = new Decode(language, out, err);
        frames.forEach(decode::print);
        return decode.refused ? SOME_REFUSED : ALL_DECODED;
    }

    private void print(String hex) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex.replaceAll("[\\s:-]|0[xX]", ""));
            out.println(new FrameJson(DescribedFrame.of(Frame.decode(bytes), language)));
        } catch (IllegalArgumentException e) {
            refuse("not digits of base 16: " + hex);
        } catch (MalformedFrame e) {
            refuse("no ECHONET Lite frame: " + e.getMessage() + ": " + hex);
        }
    }

    private void refuse(String why) {
        refused = true;
        err.println(why);
    }
}
