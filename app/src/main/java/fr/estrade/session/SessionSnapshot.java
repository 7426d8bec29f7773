package fr.estrade.session;

import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.offer.OfferSnapshot.Body;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A session as it was read, whole. Nothing in it follows later changes; the record is detached and not to be changed.
 *
 * @param session       its own columns
 * @param offer         what it delivers
 * @param commissioning body that ordered it; null where none is named
 * @param programme     its own copy
 * @param prices        of the whole; those of an hour bank are in its phase
 * @param days          every day of the programme with its date, options and all, in the order of the programme
 * @param texts         the sheet's texts as they were when the session was opened
 * @param trainers      who gives it, in order
 * @param placeName     of the place and room that were chosen; null where none is
 */
public record SessionSnapshot(SessionRecord session, OfferName offer, Body commissioning, Programme programme, List<Price> prices,
        List<PlannedDay> days, Map<TextSection, String> texts, List<SessionTrainer> trainers, String placeName) {

    /** The offer of a session. */
    public record OfferName(UUID id, String code, String title) {
    }

    public UUID id() {
        return session.getId();
    }

    public ProgrammeOwner owner() {
        return ProgrammeOwner.session(id());
    }

    public ProgrammeTotals totals() {
        return ProgrammeTotals.of(programme);
    }

    public Optional<AgreementNumber> agreement() {
        return session.getAgreementSequence() == null ? Optional.empty()
                : Optional.of(new AgreementNumber(session.getAgreementSequence(), session.getAgreementYear()));
    }

    /** The days that take place as things stand: not of an option, or of one that was taken up. */
    public Stream<PlannedDay> firmDays() {
        return days.stream().filter(PlannedDay::isFirm);
    }

    /** The fixed dates of the firm days, in the order of the programme. */
    public List<LocalDate> dates() {
        return firmDays().map(PlannedDay::date).filter(Objects::nonNull).toList();
    }

    /**
     * The next firm day without a date, going round after the last.
     *
     * @param after id of a session's day; null: from the first
     */
    public Optional<PlannedDay> nextUndated(UUID after) {
        List<UUID> order = days.stream().map(PlannedDay::id).toList();
        int start = after == null ? 0 : order.indexOf(after) + 1;
        return Stream.concat(days.stream().skip(start), days.stream().limit(start))
                .filter(day -> day.isFirm() && day.date() == null).findFirst();
    }

    /** The firm days as a pattern takes them. */
    public List<DatingPattern.Day> daysToDate() {
        return firmDays().map(day -> new DatingPattern.Day(day.id(), day.place().phase(), day.date())).toList();
    }

    /** Where it takes place, as people write it: the place that was chosen, or what is typed; null while neither is known. */
    public String place() {
        return placeName != null ? placeName : session.getPlace();
    }

    /** What should be looked at in its dates. */
    public List<SessionWarning> warnings(Predicate<LocalDate> publicHoliday) {
        List<SessionWarning> warnings = new ArrayList<>(SessionWarnings.of(days, publicHoliday));
        warnings.addAll(SessionWarnings.away(days, trainers));
        return warnings;
    }
}
