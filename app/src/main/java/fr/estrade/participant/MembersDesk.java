package fr.estrade.participant;

import fr.estrade.journal.Saved;
import fr.estrade.storage.BaseException;
import fr.estrade.text.PersonName;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Undoing;
import fr.estrade.ui.form.Lookup;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What the members' view reads a group with and writes it with. */
final class MembersDesk {

    private final Kit kit;
    private final BaseAccess base;
    private final UUID group;
    private final GroupGestures gestures;

    MembersDesk(Kit kit, BaseAccess base, UUID group) {
        this.kit = kit;
        this.base = base;
        this.group = group;
        this.gestures = new GroupGestures(base.journal());
    }

    Kit kit() {
        return kit;
    }

    BaseAccess base() {
        return base;
    }

    /** Reads the group; empty as long as it is not saved, or once it is gone. */
    void read(Consumer<Optional<Roster>> consumer) {
        kit.tasks().run(kit.text("group.reading"), () -> Roster.read(base.dsl(), group)).latest(this, 0).onSuccess(consumer).start();
    }

    void add(UUID subGroup, UUID participant) {
        kit.tasks().write(kit.text("group.writing"), () -> gestures.add(group, subGroup, List.of(participant)))
                .onSuccess(count -> {
                    if (count == 0) {
                        kit.toasts().say(kit.text("group.memberAlready"));
                    }
                })
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
    }

    void setRole(Roster.Member member, String role) {
        write(() -> gestures.setRole(member, role));
    }

    void move(Roster.Member member, UUID subGroup, int index) {
        write(() -> gestures.move(group, member, subGroup, index));
    }

    void remove(Roster.Member member) {
        undoably(kit.text("group.memberRemoved", member.name()), () -> gestures.remove(member));
    }

    void addSubGroup(String name, Consumer<UUID> made) {
        kit.tasks().write(kit.text("group.writing"), () -> gestures.addSubGroup(group, name)).onSuccess(made)
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
    }

    void describe(UUID subGroup, String name, String territory) {
        write(() -> gestures.describe(subGroup, name, territory));
    }

    void removeSubGroup(Roster.SubGroup subGroup) {
        undoably(kit.text("group.subGroupRemoved.kept", subGroup.name()), () -> gestures.removeSubGroup(subGroup));
    }

    /** Finds people for a lane; somebody who is missing is made and put in at once, so that one undo takes back both. */
    Lookup people(UUID subGroup, Consumer<UUID> made) {
        Lookup all = Participants.lookup(kit, base);
        return new Lookup() {
            @Override
            public Optional<Choice> find(UUID id) {
                return all.find(id);
            }

            @Override
            public List<Choice> search(String typed, int limit) {
                return all.search(typed, limit);
            }

            @Override
            public boolean creates() {
                return true;
            }

            @Override
            public UUID create(String name) {
                UUID participant = gestures.addNew(group, subGroup, PersonName.read(name));
                made.accept(participant);
                return participant;
            }
        };
    }

    private void write(Callable<Saved> gesture) {
        kit.tasks().write(kit.text("group.writing"), gesture)
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
    }

    private void undoably(String done, Callable<Saved> gesture) {
        new Undoing(kit, base).prepare(done, gesture)
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
    }
}
