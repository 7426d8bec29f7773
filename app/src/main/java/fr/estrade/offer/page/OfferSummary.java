package fr.estrade.offer.page;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.ChangeSummary;
import fr.estrade.offer.Completeness.Item;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.offer.programme.ProgrammeTotals;
import fr.estrade.text.Formats;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What one wants to know of an offer without opening it, beside the list. */
final class OfferSummary extends View {

    private static final int SESSIONS = 5;

    /** What is read beyond the offer itself; {@code change} is null when nothing was changed yet. */
    private record More(List<SessionRecord> sessions, ChangeSummary change) {
    }

    private final Kit kit;
    private final Formats formats;
    private final BaseAccess base;
    private final UUID id;
    private final OfferLive live;
    private final VBox root = new VBox();

    OfferSummary(Kit kit, BaseAccess base, UUID id) {
        this.kit = kit;
        this.formats = kit.formats();
        this.base = base;
        this.id = id;
        this.live = new OfferLive(kit, base, id);
    }

    @Override
    protected Parent build() {
        root.getStyleClass().add("summary");
        whileAttached(live::follow);
        follow(live.stateProperty(), state -> {
            if (state != null) {
                read(state);
            }
        });
        return root;
    }

    private void read(OfferLive.State state) {
        kit.tasks().run(kit.text("page.reading"), () -> new More(nextSessions(),
                base.journal().history().ofRecord(id, null, 1).stream().findFirst().orElse(null))).latest(this, 0)
                .onSuccess(more -> show(state, more)).start();
    }

    /** Those that are not over: dated ones first, then those without a date. */
    private List<SessionRecord> nextSessions() {
        LocalDate today = LocalDate.now(base.clock());
        return base.dsl().selectFrom(SESSION).where(SESSION.OFFER_ID.eq(id))
                .and(SESSION.ENDS_ON.ge(today).or(SESSION.ENDS_ON.isNull()))
                .and(SESSION.STATUS.notIn(SessionStatus.CANCELLED, SessionStatus.NOT_DONE, SessionStatus.ARCHIVED, SessionStatus.DONE))
                .orderBy(SESSION.STARTS_ON.asc().nullsLast(), SESSION.CODE).limit(SESSIONS).fetch();
    }

    private void show(OfferLive.State state, More more) {
        List<Node> nodes = root.getChildren();
        nodes.clear();
        OfferRecord offer = state.offer().offer();
        Label title = words(offer.getTitle());
        title.getStyleClass().add("heading");
        FlowPane chips = new FlowPane(OfferLooks.chip(kit, offer.getStatus()));
        chips.getStyleClass().add("chips");
        if (offer.getTemplate()) {
            chips.getChildren().add(OfferLooks.template(kit));
        }
        Stream.of(offer.getDeliveryType(), offer.getNature()).filter(Objects::nonNull)
                .forEach(code -> chips.getChildren().add(Chips.chip(kit.texts().code(code), null, Tone.NEUTRAL)));
        nodes.add(title);
        nodes.add(chips);
        if (state.offer().commissioning() != null) {
            nodes.add(Icons.ORGANISATION.on(words(state.offer().commissioning().name())));
        }
        durations(nodes, state);
        phases(nodes, state);
        completeness(nodes, state);
        sessions(nodes, more.sessions());
        if (more.change() != null) {
            heading(nodes, "offerpage.summary.change");
            nodes.add(muted(kit.text("offerpage.summary.changed",
                    formats.relative(more.change().madeAt(), base.clock().instant()), more.change().madeBy(),
                    kit.text(more.change().label().key(), more.change().label().arguments().toArray()))));
        }
    }

    private void durations(List<Node> nodes, OfferLive.State state) {
        DurationWords durations = new DurationWords(kit);
        durations.totals(state.offer().totals()).forEach(said -> nodes.add(words(said)));
        durations.mismatches(state.offer()).forEach(said -> {
            Label warning = Icons.WARNING.on(words(said));
            warning.getStyleClass().add("field-warning");
            nodes.add(warning);
        });
    }

    private void phases(List<Node> nodes, OfferLive.State state) {
        if (state.offer().programme().phases().isEmpty()) {
            return;
        }
        heading(nodes, "offerpage.part.programme");
        ProgrammeLabels labels = new ProgrammeLabels(kit.texts());
        int number = 0;
        for (Phase phase : state.offer().programme().phases()) {
            String name = labels.phase(state.offer().programme().label(), ++number, phase.title());
            String length = phase.isHourBank() ? kit.texts().code(phase.kind()) : formats.days(phase.days().size());
            Label line = words(kit.text(phase.optional() ? "offerpage.summary.option" : "offerpage.summary.phase", name, length));
            nodes.add(phase.optional() ? Icons.OPTION.on(line) : line);
        }
    }

    private void completeness(List<Node> nodes, OfferLive.State state) {
        if (state.completeness().total() == 0) {
            return;
        }
        heading(nodes, "offerpage.summary.sheet");
        Label score = words(kit.text("offerpage.completeness", state.completeness().satisfied(), state.completeness().total()));
        nodes.add((state.completeness().open().isEmpty() ? Icons.OK : Icons.HALF).on(score));
        if (!state.completeness().open().isEmpty()) {
            nodes.add(muted(kit.text("offerpage.summary.owed",
                    formats.list(state.completeness().open().stream().map(Item::requirement).map(requirement -> requirement.called(kit.texts())).toList()))));
        }
    }

    private void sessions(List<Node> nodes, List<SessionRecord> sessions) {
        heading(nodes, "offerpage.summary.sessions");
        if (sessions.isEmpty()) {
            nodes.add(muted(kit.text("offerpage.summary.noSessions")));
        }
        for (SessionRecord session : sessions) {
            String dates = session.getStartsOn() == null ? formats.toDefine() : formats.dateSpan(session.getStartsOn(), session.getEndsOn());
            Hyperlink link = new Hyperlink(kit.text("offerpage.summary.session", session.getCode(), dates, kit.texts().code(session.getStatus())));
            link.setWrapText(true);
            link.setOnAction(event -> kit.navigator().open(Place.of("session", session.getId())));
            nodes.add(link);
        }
    }

    private void heading(List<Node> nodes, String key) {
        Label label = new Label(kit.text(key));
        label.getStyleClass().addAll("subheading", "summary-heading");
        nodes.add(label);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Label muted(String text) {
        Label label = words(text);
        label.getStyleClass().add("hint");
        return label;
    }
}
