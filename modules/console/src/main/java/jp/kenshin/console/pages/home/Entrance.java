package jp.kenshin.console.pages.home;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The console's own address shows its first page. */
public class Entrance extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getRequestURI().endsWith("/")) {
            request.getRequestDispatcher("/console/home.xhtml").forward(request, response);
        } else {
            response.sendRedirect(request.getRequestURI() + "/");
        }
    }
}
