package jp.kenshin.webpages.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** What is left of a body that was refused: a browser that is still sending does not listen. */
public final class RefusedBody {
    private static final int BUFFER = 16 * 1024;
    private static final System.Logger LOG = System.getLogger(RefusedBody.class.getName());

    private RefusedBody() {}

    /**
     * Reads and forgets it, so that the sender hears why.
     *
     * @param most bytes to read; whoever sends more does not wait for an answer anyway
     */
    public static void finish(HttpServletRequest request, long most) {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        try {
            InputStream rest = request.getInputStream();
            for (int count = rest.read(buffer); count >= 0 && left > 0; count = rest.read(buffer)) {
                left -= count;
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "The sender of a refused body is gone", gone);
        }
    }
}
