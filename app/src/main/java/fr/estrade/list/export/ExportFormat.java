package fr.estrade.list.export;

import fr.estrade.list.ListDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a list can be written to. */
public enum ExportFormat {
    /** Text with separators; see {@link CsvStyle}. */
    CSV("text/csv"),
    /** A workbook for Excel and LibreOffice, with typed cells. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One array of flat objects, for other programs. */
    JSON("application/json"),
    /** Pages to print. */
    PDF("application/pdf"),
    /** The dated days, for calendars. */
    ICS("text/calendar");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Media type of the file. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name or extension, in any case. */
    public static Optional<ExportFormat> of(String name) {
        return Arrays.stream(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The formats that a list can be written to. */
    public static List<ExportFormat> of(ListDefinition list) {
        return Arrays.stream(values()).filter(format -> format != ICS || list.agenda().isPresent()).toList();
    }
}
