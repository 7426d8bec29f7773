package fr.estrade.record.show;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.text.Texts;
import java.util.function.Function;
import java.util.function.Supplier;

/** A whole record that was read: for other programs, or to be read by people. */
public interface Shown {

    /** The record as an object of JSON, in the identifiers of the trade. */
    ObjectNode json();

    /** The record as a page of plain text. */
    String text(Texts texts);

    /** A record that is written only when one of the two is asked for. */
    static Shown of(Supplier<ObjectNode> json, Function<Texts, String> text) {
        return new Shown() {
            @Override
            public ObjectNode json() {
                return json.get();
            }

            @Override
            public String text(Texts texts) {
                return text.apply(texts);
            }
        };
    }
}
