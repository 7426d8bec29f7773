package fr.estrade.list.export;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.estrade.list.CellText;
import fr.estrade.list.ListColumn;
import fr.estrade.list.Row;
import fr.estrade.task.Progress;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Pages to print, A4: title, what the rows were chosen by, and a table whose header stands on every page and whose rows
 * are never split. Tagged for screen readers (PDF/UA-1), the font embedded.
 */
final class PdfRows implements RowWriter {
    /**
     * More are refused: every row is held in memory until the last page is laid out, and nobody reads a hundred and
     * fifty pages of a table.
     */
    static final int MOST_ROWS = 5_000;
    /** Wider tables lie on their side. */
    private static final int PORTRAIT_CHARACTERS = 100;
    /** Of the time for laying out and painting, what is over when laying out is. */
    private static final double LAID_OUT = 0.4;
    private static final double ALMOST = 0.99;
    private static final double ROWS_OF_A_PAGE = 22;
    private static final String FONT = "DejaVu Sans Condensed";
    private static final String FONT_FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        // The library writes to the console unless it is told otherwise.
        XRLog.setLoggerImpl(new PdfLog());
    }

    private final OutputStream stream;
    private final Texts texts;
    private final ListHead head;
    private final List<ListColumn> columns;
    private final CellText cells;
    private final List<Integer> widths;
    private final Progress progress;
    private final Document document;
    private final Element body;
    private Element rows;
    private int written;

    /**
     * @param titles   as on screen
     * @param progress told how far the pages are at the end, which is what takes the time
     */
    PdfRows(OutputStream stream, Texts texts, ListHead head, List<ListColumn> columns, List<String> titles, CellText cells, Progress progress) {
        this.stream = stream;
        this.texts = texts;
        this.head = head;
        this.columns = columns;
        this.cells = cells;
        this.progress = progress;
        this.widths = widths(columns, titles);
        this.document = newDocument();
        this.body = page();
        table(titles);
    }

    /** In characters; no column is narrower than the longest word of its title. */
    private static List<Integer> widths(List<ListColumn> columns, List<String> titles) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> Stream.of(titles.get(i).split("[\\s-]")).mapToInt(word -> word.length() + 2).reduce(columns.get(i).width(), Math::max))
                .toList();
    }

    /** The document is built, not parsed: nothing of a value is ever read as markup. */
    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Element page() {
        Element html = document.createElement("html");
        html.setAttribute("lang", texts.locale().getLanguage());
        document.appendChild(html);
        Element information = add(html, "head", null);
        add(information, "title", head.title());
        meta(information, "subject", head.filters().isEmpty() ? head.title() : head.filters());
        meta(information, "author", head.office());
        Element bookmark = add(add(information, "bookmarks", null), "bookmark", null);
        bookmark.setAttribute("name", head.title());
        bookmark.setAttribute("href", "#list");
        add(information, "style", style());
        Element content = add(html, "body", null);
        Element title = add(content, "h1", head.title());
        title.setAttribute("id", "list");
        return content;
    }

    private static void meta(Element information, String name, String value) {
        Element meta = add(information, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", PlainText.legal(value));
    }

    private void table(List<String> titles) {
        if (!head.filters().isEmpty()) {
            add(body, "p", head.filters());
        }
        Element table = add(body, "table", null);
        for (int width : widths) {
            add(table, "col", null).setAttribute("style", String.format(Locale.ROOT, "width: %.2f%%", 100.0 * width / width()));
        }
        Element header = add(add(table, "thead", null), "tr", null);
        for (int i = 0; i < columns.size(); i++) {
            Element cell = add(header, "th", titles.get(i));
            cell.setAttribute("scope", "col");
            align(cell, columns.get(i));
        }
        rows = add(table, "tbody", null);
    }

    private int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    private static void align(Element cell, ListColumn column) {
        if (column.kind().isNumeric()) {
            cell.setAttribute("class", "number");
        }
    }

    @Override
    public void write(Row row) {
        if (written == MOST_ROWS) {
            throw new ExportException("export.too-many-for-pdf", null, MOST_ROWS);
        }
        written++;
        Element line = add(rows, "tr", null);
        for (int i = 0; i < columns.size(); i++) {
            ListColumn column = columns.get(i);
            Element cell = document.createElement(column.isIdentity() ? "th" : "td");
            if (column.isIdentity()) {
                cell.setAttribute("scope", "row");
            }
            align(cell, column);
            lines(cell, cells.of(column, row.get(i)));
            line.appendChild(cell);
        }
    }

    private void lines(Element cell, String text) {
        String[] lines = PlainText.legal(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                cell.appendChild(document.createElement("br"));
            }
            cell.appendChild(document.createTextNode(lines[i]));
        }
    }

    private static Element add(Element parent, String name, String text) {
        Element element = parent.getOwnerDocument().createElement(name);
        if (text != null) {
            element.appendChild(parent.getOwnerDocument().createTextNode(PlainText.legal(text)));
        }
        parent.appendChild(element);
        return element;
    }

    private String style() {
        return """
                @page {
                  size: A4 %s; margin: 16mm 12mm 18mm 12mm;
                  @top-left { content: "%s"; font-family: '%s'; font-size: 8pt; color: #4a5560; }
                  @top-right { content: "%s"; font-family: '%s'; font-size: 8pt; color: #4a5560; }
                  @bottom-right { content: %s; font-family: '%s'; font-size: 8pt; color: #4a5560; }
                }
                body { font-family: '%s'; font-size: 8pt; color: #15191e; margin: 0; }
                h1 { font-size: 15pt; margin: 0 0 2mm 0; }
                p { margin: 0 0 3mm 0; color: #4a5560; font-size: 9pt; }
                table { width: 100%%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
                tr { page-break-inside: avoid; }
                th, td { text-align: left; vertical-align: top; padding: 1.2mm 1.5mm; border-bottom: 0.4pt solid #c3cad2; word-wrap: break-word; }
                thead th { background: #e7ecf2; border-bottom: 0.8pt solid #6d7883; font-weight: bold; }
                tbody th { font-weight: normal; }
                .number { text-align: right; }
                .count { margin: 2mm 0 0 0; }
                """.formatted(width() > PORTRAIT_CHARACTERS ? "landscape" : "portrait", quoted(head.office()), FONT, quoted(head.date()), FONT,
                pageNumbers(), FONT, FONT);
    }

    /** The text "Page {0} sur {1}" with CSS counters in its places. */
    private String pageNumbers() {
        return "\"" + quoted(texts.get("export.page", "\u0001", "\u0002")).replace("\u0001", "\" counter(page) \"").replace("\u0002", "\" counter(pages) \"") + "\"";
    }

    /** Text inside a string of CSS. */
    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }

    @Override
    public void end() throws IOException {
        add(body, "p", texts.count("export.rows", written)).setAttribute("class", "count");
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("DejaVuSansCondensed.ttf"), FONT, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.useUnicodeLineBreaker(new Lines());
        builder.usePageSupplier(this::page);
        builder.withProducer("Estrade");
        // Nothing is ever fetched: the page refers to nothing.
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        builder.withW3cDocument(document, null);
        builder.toStream(stream);
        builder.run();
    }

    /** Finds where lines may end. Laying out asks for every text, so it is also where to tell progress and to stop. */
    private final class Lines implements FSTextBreaker {
        private final BreakIterator ends = BreakIterator.getLineInstance(texts.locale());
        private final long expected = Math.max(1, (long) written * columns.size());
        private long asked;

        @Override
        public void setText(String text) {
            progress.checkCancelled();
            progress.fraction(Math.min(1, (double) ++asked / expected) * LAID_OUT);
            ends.setText(text);
        }

        @Override
        public int next() {
            return ends.next();
        }
    }

    private PDPage page(PDDocument pdf, float width, float height, int number, int shadow) {
        progress.checkCancelled();
        // How many pages there will be is not told; this comes near it.
        progress.fraction(Math.min(ALMOST, LAID_OUT + (1 - LAID_OUT) * number * ROWS_OF_A_PAGE / Math.max(1, written)));
        PDPage page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        return page;
    }

    private static InputStream font(String name) {
        return PdfRows.class.getResourceAsStream(FONT_FOLDER + name);
    }
}
