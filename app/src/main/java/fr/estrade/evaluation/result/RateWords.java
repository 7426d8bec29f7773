package fr.estrade.evaluation.result;

import fr.estrade.db.code.RateFormula;
import fr.estrade.evaluation.Ratio;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says a satisfaction rate in words, always with how it was made (indicator 2). */
public final class RateWords {
    /** More questions than that are counted and not named. */
    private static final int NAMED = 3;

    private final Texts texts;

    public RateWords(Texts texts) {
        this.texts = texts;
    }

    /** A share in percent with a digit after the point, as lists and JSON have it: 88.9. */
    public static BigDecimal percent(Ratio ratio) {
        return ratio.percent(1);
    }

    /** A share as it is read: "88,9 %". */
    public String share(Ratio ratio) {
        return texts.formats().percent(ratio.percent(1).movePointLeft(2));
    }

    /** The rate as it is read, or that there is none yet. */
    public String value(SatisfactionRate rate) {
        return rate.value().map(this::share).orElseGet(() -> texts.get("result.rate.none"));
    }

    /** Sheets received of those expected: "9 sur 12"; where none was expected, those received alone. */
    public String sheets(long received, long expected) {
        return expected == 0 ? texts.formats().number(received) : texts.get("result.rate.of", received, expected);
    }

    /** That the sample is small; empty where it is not. */
    public Optional<String> smallSample(SatisfactionRate rate) {
        return rate.isSmallSample() ? Optional.of(texts.count("result.rate.small", rate.minimum())) : Optional.empty();
    }

    /** How a formula computes. */
    public String method(RateFormula formula) {
        return texts.get("result.rate.method." + formula.name());
    }

    /** The rate and its method in one sentence. */
    public String sentence(SatisfactionRate rate) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("result.rate.made", rate.formula(), value(rate), method(rate.formula()), questions(rate)));
        parts.add(texts.count("result.rate.answers", rate.answers()));
        parts.add(period(rate));
        parts.add(received(rate));
        smallSample(rate).ifPresent(parts::add);
        return texts.get("result.rate.sentence", String.join(texts.get("result.rate.separator"), parts));
    }

    private String questions(SatisfactionRate rate) {
        List<String> named = rate.questions().stream().map(question -> texts.get("result.rate.quoted", question.in(texts))).toList();
        if (named.isEmpty()) {
            return texts.get("result.rate.everyScale");
        }
        return named.size() > NAMED ? texts.count("result.rate.someQuestions", named.size())
                : texts.count("result.rate.questions", named.size(), texts.formats().list(named));
    }

    /** Which sessions count. */
    public String period(SatisfactionRate rate) {
        return rate.from() == null ? texts.count("result.rate.always", rate.sessions(), texts.formats().date(rate.until()))
                : texts.count("result.rate.period", rate.sessions(), texts.formats().date(rate.from()), texts.formats().date(rate.until()));
    }

    private String received(SatisfactionRate rate) {
        return rate.expected() == 0 ? texts.count("result.rate.received", rate.received())
                : texts.get("result.rate.receivedOf", rate.received(), rate.expected(), rate.responseRate().map(this::share).orElse(""));
    }
}
