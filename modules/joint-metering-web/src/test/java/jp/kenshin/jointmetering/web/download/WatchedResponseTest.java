package jp.kenshin.jointmetering.web.download;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.download.Cell;
import jp.kenshin.webpages.download.FileFormat;
import jp.kenshin.webpages.download.TableFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A file on its way to a partner")
@Tag("S-04")
@Tag("X-7")
class WatchedResponseTest {
    private static final int MORE_THAN_ANY_BUFFER = 200_000;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean cutOff;

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void stops_in_the_middle_when_the_partner_is_cut_off(FileFormat format) throws IOException {
        TableFile file = format.answer(watched(), "meters", "Meters");
        file.head(List.of("meter"));
        lines(file);
        int before = sent.size();
        assertTrue(before > 0);
        cutOff = true;

        KenshinException refusal = assertThrows(KenshinException.class, () -> {
            lines(file);
            file.finish();
        });

        assertEquals(ExternalConnectionError.CONNECTION_CUT_OFF, refusal.code());
        assertEquals(before, sent.size());
    }

    private static void lines(TableFile file) throws IOException {
        for (int i = 0; i < MORE_THAN_ANY_BUFFER; i++) {
            file.line(List.of(Cell.words("G-" + (i * 7_919L))));
        }
    }

    private HttpServletResponse watched() {
        return new WatchedResponse(response(), () -> {
            if (cutOff) {
                throw new KenshinException(ExternalConnectionError.CONNECTION_CUT_OFF, "cut off");
            }
        });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> method.getName().equals("getOutputStream") ? new Kept() : null);
    }

    /** Keeps what was sent. */
    private final class Kept extends ServletOutputStream {
        @Override
        public void write(int letter) {
            sent.write(letter);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
