package jp.kenshin.console.connection;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.externalconnection.RevocationLists;

/** The list of partners' client certificates that are revoked or on hold, for gateways to fetch (RFC 5280, RFC 2585); signed, so open to all. */
public class RevocationListServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient RevocationLists lists;

    @Inject
    public RevocationListServlet(RevocationLists lists) {
        this.lists = lists;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> list = lists.newest();
        if (list.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pkix-crl");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(list.get().length);
        response.getOutputStream().write(list.get());
    }
}
