package jp.kenshin.webpages.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats a table can be saved in. */
public enum FileFormat {
    /** Text in UTF-8 with a byte order mark. */
    CSV("text/csv; charset=UTF-8", ".csv") {
        @Override
        TableFile open(OutputStream out, String title) throws IOException {
            return CsvFile.inUtf8(out);
        }
    },
    /** Text as older Japanese programs take it; a letter that Windows-31J lacks becomes 〓. */
    CSV_WINDOWS_31J("text/csv; charset=Windows-31J", "_windows-31j.csv") {
        @Override
        TableFile open(OutputStream out, String title) {
            return CsvFile.inWindows31j(out);
        }
    },
    /** A workbook of Office Open XML: numbers are numbers, times are times. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx") {
        @Override
        TableFile open(OutputStream out, String title) {
            return new XlsxFile(out, title);
        }
    };

    private final String contentType;
    private final String ending;

    FileFormat(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    /**
     * What an address asks for.
     *
     * @param path its path; a workbook where it ends in {@code .xlsx}, text otherwise
     * @param encoding of text: {@code windows-31j}; UTF-8 for anything else
     */
    public static FileFormat asked(String path, @Nullable String encoding) {
        if (path.endsWith(XLSX.ending)) {
            return XLSX;
        }
        return "windows-31j".equalsIgnoreCase(encoding) ? CSV_WINDOWS_31J : CSV;
    }

    /**
     * Begins an answer that a browser saves. Everything that can fail must be done before: from here on it is a file.
     *
     * @param name of the file, without its ending; ASCII only
     * @param title name of the sheet, where there are sheets
     */
    public TableFile answer(HttpServletResponse response, String name, String title) throws IOException {
        response.setContentType(contentType);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ending + "\"");
        return open(response.getOutputStream(), title);
    }

    /** As it stands in the audit log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Begins a file.
     *
     * @param out closed by whoever opened it
     * @param title name of the sheet, where there are sheets
     */
    abstract TableFile open(OutputStream out, String title) throws IOException;
}
