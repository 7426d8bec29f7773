package fr.estrade.demo;

import static fr.estrade.db.Tables.CATEGORY;
import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER_TEXT_BLOCK;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.TRAINER_REFERENCE;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.CategoryRecord;
import fr.estrade.db.tables.records.EvaluationMomentRecord;
import fr.estrade.db.tables.records.OfferCategoryRecord;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.OfferTextBlockRecord;
import fr.estrade.db.tables.records.OfferTrainerRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.TextBlockRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.db.tables.records.TrainerReferenceRecord;
import fr.estrade.journal.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/** The office's bodies, trainers, shared texts and offers, read of the content and handed out as rows. */
final class Catalogue {
    private static final Set<String> OFFER_PARTS = Set.of("organisation", "provider", "categories", "trainers", "roles", "objectives", "prices",
            "phases", "blocks", "evaluationMoments");

    private static final String PARAGRAPH = "\n\n";

    private final RowReader reader;
    private final SeededIds ids;
    private final int year;
    private final Consumer<UpdatableRecord<?>> rows;
    private final DemoEvaluations evaluations;
    private final Map<String, UUID> organisations = new HashMap<>();
    private final Map<String, UUID> trainers = new HashMap<>();
    private final Map<String, UUID> categories = new HashMap<>();
    private final Map<String, TextBlockRecord> blocks = new HashMap<>();
    private final Map<String, DemoOffer> offers = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> trainersOfOffers = new HashMap<>();
    private final DemoPeople people;
    private final Map<Integer, Integer> codesOfYear = new HashMap<>();

    /** @param rows gets each row after those that it refers to */
    Catalogue(DemoSetting setting, DemoEvaluations evaluations, Consumer<UpdatableRecord<?>> rows) {
        this.evaluations = evaluations;
        this.reader = setting.reader();
        this.ids = setting.ids();
        this.year = setting.today().getYear();
        this.rows = rows;
        this.people = new DemoPeople(setting, rows);
    }

    void read() {
        Content.read("organisations").forEach(this::organisation);
        Content.read("trainers").forEach(this::trainer);
        Content.read("places").forEach(this::place);
        JsonNode library = Content.read("library");
        List<CategoryRecord> labels = ProgrammeReader.placed(library.path("categories"), CATEGORY.POSITION, this::category);
        labels.forEach(rows);
        library.path("blocks").forEach(this::block);
        Content.read("index").path("offers").forEach(name -> offers.put(name.asText(), offer(Content.read("offers/" + name.asText()))));
    }

    /** The offers by the names of their files. */
    Map<String, DemoOffer> offers() {
        return offers;
    }

    UUID organisationId(String code) {
        return known(organisations, code);
    }

    private void organisation(JsonNode object) {
        OrganisationRecord row = reader.read(new OrganisationRecord(), object, Set.of("references", "contacts"));
        organisations.put(row.getCode(), row.getId());
        rows.accept(row);
        people.contacts(row.getId(), object.path("contacts"));
        references(object).forEach(reference -> {
            reference.setOrganisationId(row.getId());
            rows.accept(reference);
        });
    }

    private void trainer(JsonNode object) {
        TrainerRecord row = reader.read(new TrainerRecord(), object, Set.of("references", "organisation", "unavailability", "attachments"));
        if (object.has("organisation")) {
            row.setOrganisationId(organisationId(object.path("organisation").asText()));
        }
        trainers.put(row.getCode(), row.getId());
        rows.accept(row);
        people.unavailability(row.getId(), object.path("unavailability"));
        people.attachments(row.getId(), object.path("attachments"));
        references(object).forEach(reference -> {
            reference.setTrainerId(row.getId());
            rows.accept(reference);
        });
    }

    private void place(JsonNode object) {
        people.place(object, object.has("organisation") ? organisationId(object.path("organisation").asText()) : null);
    }

    /** The places and the rooms in them. */
    DemoPeople people() {
        return people;
    }

    /** Those who may give an offer, the first one first. */
    List<UUID> trainersOf(UUID offerId) {
        return trainersOfOffers.getOrDefault(offerId, List.of());
    }

    private List<TrainerReferenceRecord> references(JsonNode object) {
        return ProgrammeReader.placed(object.path("references"), TRAINER_REFERENCE.POSITION,
                reference -> reader.read(new TrainerReferenceRecord(), reference, Set.of()));
    }

    private CategoryRecord category(JsonNode label) {
        CategoryRecord row = new CategoryRecord();
        row.setId(ids.next());
        row.setLabel(reader.text(label));
        categories.put(label.asText(), row.getId());
        return row;
    }

    private void block(JsonNode object) {
        TextBlockRecord row = reader.read(new TextBlockRecord(), object, Set.of("key"));
        blocks.put(object.path("key").asText(), row);
        rows.accept(row);
    }

    private DemoOffer offer(JsonNode object) {
        OfferRecord row = reader.read(new OfferRecord(), object, OFFER_PARTS);
        row.setCode(nextCode(row.getVintage() == null ? year : row.getVintage()));
        if (object.has("organisation")) {
            row.setOrganisationId(organisationId(object.path("organisation").asText()));
        }
        if (object.has("provider")) {
            row.setProviderId(organisationId(object.path("provider").asText()));
        }
        ProgrammeRows programme = new ProgrammeReader(reader, ids, row.getId()).read(object);
        row.setFirmDays((int) programme.firmDays().count());
        row.setFirmMinutes(programme.firmMinutes());
        rows.accept(row);
        programme.forEach(rows);
        object.path("categories").forEach(label -> rows.accept(offerCategory(row.getId(), label.asText())));
        offerTrainers(row.getId(), object.path("trainers"));
        Map<TextSection, String> blockTexts = offerBlocks(row.getId(), object.path("blocks"));
        ProgrammeReader.placed(object.path("evaluationMoments"), EVALUATION_MOMENT.POSITION,
                moment -> reader.read(new EvaluationMomentRecord(), moment, Set.of())).forEach(moment -> {
                    moment.setOfferId(row.getId());
                    evaluations.rule(moment);
                    rows.accept(moment);
                });
        return new DemoOffer(row, programme, texts(row, blockTexts));
    }

    private String nextCode(int vintage) {
        return "O%02d-%03d".formatted(vintage % 100, codesOfYear.merge(vintage, 1, Integer::sum));
    }

    private OfferCategoryRecord offerCategory(UUID offerId, String label) {
        OfferCategoryRecord row = new OfferCategoryRecord();
        row.setId(ids.next());
        row.setOfferId(offerId);
        row.setCategoryId(known(categories, label));
        return row;
    }

    private void offerTrainers(UUID offerId, JsonNode codes) {
        ProgrammeReader.placed(codes, OFFER_TRAINER.POSITION, code -> {
            OfferTrainerRecord row = new OfferTrainerRecord();
            row.setId(ids.next());
            row.setOfferId(offerId);
            row.setTrainerId(known(trainers, code.asText()));
            trainersOfOffers.computeIfAbsent(offerId, offer -> new ArrayList<>()).add(row.getTrainerId());
            return row;
        }).forEach(rows);
    }

    private Map<TextSection, String> offerBlocks(UUID offerId, JsonNode bySection) {
        Map<TextSection, String> texts = new EnumMap<>(TextSection.class);
        for (Map.Entry<String, JsonNode> entry : bySection.properties()) {
            TextSection section = TextSection.valueOf(entry.getKey());
            List<String> bodies = new ArrayList<>();
            List<String> places = Position.spread(entry.getValue().size());
            for (JsonNode key : entry.getValue()) {
                TextBlockRecord block = known(blocks, key.asText());
                OfferTextBlockRecord row = new OfferTextBlockRecord();
                row.setId(ids.next());
                row.setOfferId(offerId);
                row.setSection(section);
                row.setTextBlockId(block.getId());
                row.setPosition(places.get(bodies.size()));
                rows.accept(row);
                bodies.add(block.getBody());
            }
            texts.put(section, String.join(PARAGRAPH, bodies));
        }
        return texts;
    }

    /** Each section's shared blocks, then what the offer says itself. A section has the name of the offer's column. */
    private static Map<TextSection, String> texts(OfferRecord offer, Map<TextSection, String> blockTexts) {
        Map<TextSection, String> texts = new EnumMap<>(blockTexts);
        for (TextSection section : TextSection.values()) {
            Field<?> own = offer.field(DSL.name(section.name().toLowerCase(Locale.ROOT)));
            if (own != null && offer.get(own) != null) {
                texts.merge(section, (String) offer.get(own), (block, text) -> block + PARAGRAPH + text);
            }
        }
        return texts;
    }

    private static <T> T known(Map<String, T> all, String key) {
        T found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException("Demonstration: nothing is called " + key + "; there are " + all.keySet());
        }
        return found;
    }
}
