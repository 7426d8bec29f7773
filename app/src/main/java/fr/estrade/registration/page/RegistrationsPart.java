package fr.estrade.registration.page;

import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.registration.RegistrationLists;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.session.page.SessionLooks;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import fr.estrade.ui.grid.ListPage;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The sessions of somebody, or of a whole group, on their page. */
final class RegistrationsPart extends View {

    static final String KEY = "registration.sessions";

    private final ListPage list;

    private RegistrationsPart(ListPage list) {
        this.list = list;
    }

    /** Each registration of a participant. */
    static View ofParticipant(Kit kit, BaseAccess base, UUID participant) {
        RegistrationDesk desk = new RegistrationDesk(kit, base);
        return new RegistrationsPart(new ListPage(kit, base.list(RegistrationLists.ofParticipant(participant), REGISTRATION, PARTICIPANT, SESSION))
                .opens(id -> Place.of(RegistrationFeature.PAGE, id))
                .look("status", status -> RegistrationLooks.of((RegistrationStatus) status))
                .deletes(desk::delete)
                .empty("registration.noSession"));
    }

    /** Each session that members of a group are registered to with it. */
    static View ofGroup(Kit kit, BaseAccess base, UUID group) {
        return new RegistrationsPart(new ListPage(kit, base.list(RegistrationLists.sessionsOfGroup(group), REGISTRATION, SESSION))
                .opens(id -> Place.of(SessionFeature.PAGE, id).at(ParticipantsPart.KEY))
                .look("status", status -> SessionLooks.of((SessionStatus) status))
                .empty("registration.noSession"));
    }

    @Override
    protected Parent build() {
        VBox.setVgrow(list.root(), Priority.ALWAYS);
        VBox root = new VBox(list.root());
        root.getStyleClass().add("registration-part");
        return new PageScroll(root).filling();
    }

    @Override
    public void focusFirst() {
        list.focusFirst();
    }
}
