package fr.estrade.offer;

import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.offer.programme.Attachment;
import fr.estrade.offer.programme.DeclaredDuration;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeTotals;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An offer as it was read, whole. Nothing in it follows later changes; the record is detached and not to be changed.
 *
 * @param offer         its own columns
 * @param commissioning body it was written for; null where none is named
 * @param provider      whose trainers give it; null where none is named
 * @param categories    in order
 * @param trainers      in order
 * @param prices        of the whole; those of an hour bank are in its phase
 * @param blocks        shared texts by section, in order; a section without any is absent
 * @param evaluations   in order
 * @param attachments   of the offer itself; those of a day are in the day
 * @param sessions      how many sessions it has
 */
public record OfferSnapshot(OfferRecord offer, Body commissioning, Body provider, List<Category> categories, List<TrainerName> trainers,
        Programme programme, List<Price> prices, Map<TextSection, List<Block>> blocks, List<EvaluationStep> evaluations,
        List<Attachment> attachments, int sessions) {

    /** A commissioning body or provider. {@code cafCode} may be null. */
    public record Body(UUID id, String code, String name, String cafCode) {
    }

    public record Category(UUID id, String label) {
    }

    /** A trainer. {@code firstName} and {@code provider} may be null. */
    public record TrainerName(UUID id, String code, String firstName, String lastName, String provider) {

        /** "Camille Durand", or only the last name. */
        public String fullName() {
            return firstName == null || firstName.isBlank() ? lastName : firstName + " " + lastName;
        }
    }

    /** A text written once and used by many offers. */
    public record Block(UUID id, String title, String body) {
    }

    public UUID id() {
        return offer.getId();
    }

    public ProgrammeOwner owner() {
        return ProgrammeOwner.offer(id());
    }

    public ProgrammeTotals totals() {
        return ProgrammeTotals.of(programme);
    }

    public DeclaredDuration declaredDuration() {
        return new DeclaredDuration(offer.getDeclaredDays(), offer.getDeclaredMinutes());
    }

    /** What the sheet prints in a section: the shared blocks, then the offer's own text; empty when there is neither. */
    public String text(TextSection section) {
        Stream<String> shared = blocks.getOrDefault(section, List.of()).stream().map(Block::body);
        Stream<String> own = OfferText.column(section).map(offer::get).stream();
        return Stream.concat(shared, own).filter(text -> !text.isBlank()).map(String::strip).collect(Collectors.joining("\n\n"));
    }
}
