package fr.estrade.quality.page;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.offer.Labels;
import fr.estrade.quality.Origin;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.FactFlow;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What stands above a complaint or an action: where it is, the session it is about, the comment it was made of. */
final class QualityHeader {

    private static final int QUOTED = 80;

    private final Kit kit;
    private final BaseAccess base;
    private final FactFlow facts = new FactFlow();
    private List<Node> links = List.of();
    private List<Node> chips = List.of();

    private record Found(String session, String comment) {
    }

    QualityHeader(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
    }

    Node root() {
        return facts;
    }

    /** Shows other chips. */
    void say(List<Node> now) {
        chips = now;
        show();
    }

    /** Reads what the record came from; both ids may be null. */
    void read(UUID sessionId, UUID answerId) {
        kit.tasks().run(kit.text("page.reading"), () -> new Found(
                sessionId == null ? null : base.dsl().select(SESSION.CODE).from(SESSION).where(SESSION.ID.eq(sessionId)).fetchOne(SESSION.CODE),
                answerId == null ? null : base.dsl().select(ANSWER.BODY).from(ANSWER).where(ANSWER.ID.eq(answerId)).fetchOne(ANSWER.BODY)))
                .latest(this, 0).onSuccess(found -> {
                    List<Node> now = new ArrayList<>();
                    if (found.session() != null) {
                        now.add(Command.of("quality.openSession", Icons.SESSION, () -> kit.navigator().open(Place.of(SessionFeature.PAGE, sessionId)))
                                .with(found.session()).flatButton(kit.texts()));
                    }
                    if (found.comment() != null) {
                        now.add(Command.of("quality.openComment", Icons.STAR, () -> kit.navigator().open(Place.of(Origin.COMMENTS_PAGE, answerId)))
                                .flatButton(kit.texts()));
                        Label quoted = new Label(kit.text("quality.quoted", Labels.shortened(found.comment(), QUOTED)));
                        quoted.getStyleClass().add("muted");
                        now.add(quoted);
                    }
                    links = now;
                    show();
                }).start();
    }

    private void show() {
        facts.getChildren().setAll(chips);
        facts.getChildren().addAll(links);
    }
}
