package fr.estrade.offer.programme;

import java.util.List;
import java.util.UUID;

/** A day in the making from another one: {@code day.edit().minutes(420).done()}. Values may be null where the day's may. */
public final class DayEdit {
    private final ProgrammeDay day;
    private String title;
    private String audience;
    private String methods;
    private String notes;
    private Integer minutes;
    private DayTimes times;
    private List<ProgrammeLine> lines;
    private List<UUID> roleIds;
    private List<Attachment> attachments;

    DayEdit(ProgrammeDay day) {
        this.day = day;
        title = day.title();
        audience = day.audience();
        methods = day.methods();
        notes = day.notes();
        minutes = day.minutes();
        times = day.times();
        lines = day.lines();
        roleIds = day.roleIds();
        attachments = day.attachments();
    }

    public DayEdit title(String value) {
        title = value;
        return this;
    }

    public DayEdit audience(String value) {
        audience = value;
        return this;
    }

    public DayEdit methods(String value) {
        methods = value;
        return this;
    }

    public DayEdit notes(String value) {
        notes = value;
        return this;
    }

    public DayEdit minutes(Integer value) {
        minutes = value;
        return this;
    }

    public DayEdit times(DayTimes value) {
        times = value;
        return this;
    }

    public DayEdit lines(List<ProgrammeLine> value) {
        lines = value;
        return this;
    }

    public DayEdit roleIds(List<UUID> value) {
        roleIds = value;
        return this;
    }

    public DayEdit attachments(List<Attachment> value) {
        attachments = value;
        return this;
    }

    public ProgrammeDay done() {
        return new ProgrammeDay(day.id(), day.version(), day.originId(), title, audience, methods, notes, minutes, times, lines, roleIds,
                attachments);
    }
}
