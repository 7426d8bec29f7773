package fr.estrade.offer.page;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFER_CATEGORY;
import static fr.estrade.db.Tables.OFFER_TEXT_BLOCK;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.office.Categories;
import fr.estrade.offer.OfferText;
import fr.estrade.organisation.Organisations;
import fr.estrade.trainer.Trainers;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.AttachmentsPart;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.FormSection;
import fr.estrade.text.Texts;

/**
 * Where each field of an offer stands on its page. The order is that of the documents that offers are keyed in from, so that a
 * document is gone through once, from top to bottom, without leaving the keyboard.
 */
final class OfferForms {

    private static final int LONG = 4;
    private static final int SHORT = 2;

    private final Kit kit;
    private final BaseAccess base;
    private final OfferLive live;
    private final QuestionnaireChoice questionnaires;

    /** @param questionnaires null: none can be chosen */
    OfferForms(Kit kit, BaseAccess base, OfferLive live, QuestionnaireChoice questionnaires) {
        this.kit = kit;
        this.base = base;
        this.live = live;
        this.questionnaires = questionnaires;
    }

    /** What the offer is, for whom it was written, what it is after. */
    void identity(Form<OfferRecord> form) {
        form.section("offerpage.section.identity")
                .paragraph(OFFER.TITLE).fields(OFFER.DELIVERY_TYPE, OFFER.NATURE)
                .newRow()
                .fields(OFFER.CODE, OFFER.VINTAGE).dateWithDay(OFFER.UPDATED_ON);
        form.section("offerpage.section.categories").childChecks(OFFER_CATEGORY.OFFER_ID, OFFER_CATEGORY.CATEGORY_ID,
                Categories.lookup(kit, base), Command.of("offerpage.categories", Icons.CATEGORY, () -> kit.navigator().open(Place.of("categories"))));
        form.section("offerpage.section.commission")
                .reference(OFFER.ORGANISATION_ID, Organisations.commissioning(kit, base))
                .wideText(OFFER.ANNEX_HEADING).paragraph(OFFER.PROGRAMME_TITLE);
        form.section("offerpage.section.context").area(OFFER.CONTEXT, LONG).area(OFFER.PROFESSIONAL_OBJECTIVE, LONG);
        form.section("offerpage.section.objectives").area(OFFER.OBJECTIVES_INTRO, SHORT)
                .childLines(PROGRAMME_LINE.OFFER_ID, PROGRAMME_LINE.BODY, PROGRAMME_LINE.DEPTH,
                        line -> line.set(PROGRAMME_LINE.KIND, LineKind.OBJECTIVE));
        form.section("offerpage.section.content").area(OFFER.CONTENT_INTRO, LONG).area(OFFER.CONTENT_CLOSING, LONG)
                .area(OFFER.SELLING_POINTS, SHORT).area(OFFER.FOOTNOTES, SHORT);
        form.section("offerpage.section.office").fields(OFFER.NSF_CODE, OFFER.CERTIFICATION_MENTION).newRow().area(OFFER.NOTES, SHORT);
    }

    /** Whom it is for, how long it takes, where, and how one gets in. */
    void audience(Form<OfferRecord> form) {
        form.section("offerpage.section.audience").area(OFFER.AUDIENCE, LONG).area(OFFER.AUDIENCE_DETAIL, LONG)
                .children(AUDIENCE_ROLE.OFFER_ID, table -> table.column(AUDIENCE_ROLE.NAME, 3).column(AUDIENCE_ROLE.IMPORTANCE, 2)
                        .area(AUDIENCE_ROLE.NOTE, 4).add("offerpage.role.add"))
                .check(OFFER.PARTNER_LIST_OWED);
        form.section("offerpage.section.prerequisites").fields(OFFER.PREREQUISITE_STATE).newRow().area(OFFER.PREREQUISITES, SHORT);
        form.section("offerpage.section.admission").fields(OFFER.ADMISSION_MODE).newRow().area(OFFER.ADMISSION, SHORT)
                .area(OFFER.ADMISSION_CRITERIA, SHORT);
        form.section("offerpage.section.headcount").wideText(OFFER.HEADCOUNT_TEXT).fields(OFFER.HEADCOUNT_MIN, OFFER.HEADCOUNT_MAX);
        form.section("offerpage.section.duration").fields(OFFER.DECLARED_DAYS, OFFER.DECLARED_MINUTES, OFFER.PHASE_LABEL).newRow()
                .fields(OFFER.USUAL_START, OFFER.USUAL_BREAK_START, OFFER.USUAL_BREAK_END, OFFER.USUAL_END).newRow()
                .area(OFFER.SCHEDULE, SHORT);
        form.section("offerpage.section.place").fields(OFFER.MODALITY).newRow().area(OFFER.MODALITY_DETAIL, SHORT).newRow()
                .fields(OFFER.PLACE_STATE, OFFER.PLACE_PROVIDER).newRow().area(OFFER.PLACE, SHORT);
        text(form, TextSection.ACCESS);
        text(form.section(Texts.codeKey(TextSection.ACCESS_DELAY))
                .fields(OFFER.ANSWER_DELAY_DAYS, OFFER.ACCESS_DELAY_AMOUNT, OFFER.ACCESS_DELAY_UNIT, OFFER.ACCESS_DELAY_MAXIMUM), form,
                TextSection.ACCESS_DELAY);
        form.section("offerpage.section.registration").fields(OFFER.REGISTRATION_DEADLINE_DAYS).newRow()
                .wideText(OFFER.REGISTRATION_URL).fields(OFFER.REGISTRATION_PHONE);
    }

    /** When and how it is evaluated, and what one has of it in the end. */
    void evaluation(Form<OfferRecord> form) {
        // What was keyed in elsewhere may be filed by the word and not by the timing: that is said at once, not only when touched.
        form.model().children(EVALUATION_MOMENT.OFFER_ID).items().stream().filter(moment -> !moment.isNew()).forEach(moment -> {
            moment.touch(EVALUATION_MOMENT.LABEL);
            moment.touch(EVALUATION_MOMENT.MOMENT);
        });
        form.section("offerpage.section.moments").children(EVALUATION_MOMENT.OFFER_ID, table -> {
            table.column(EVALUATION_MOMENT.MOMENT, 4).column(EVALUATION_MOMENT.LABEL, 4, "offerpage.moment.word")
                    .column(EVALUATION_MOMENT.OFFSET_DAYS, 2, "offerpage.moment.days").column(EVALUATION_MOMENT.REFERENCE, 4);
            if (questionnaires != null) {
                table.reference(EVALUATION_MOMENT.QUESTIONNAIRE_ID, questionnaires.lookup(kit, base), 6);
            }
            table.area(EVALUATION_MOMENT.MEANS, 6).area(EVALUATION_MOMENT.PURPOSE, 5).column(EVALUATION_MOMENT.TOOL_OWNER, 5).add("offerpage.moment.add");
        });
        if (questionnaires != null) {
            new MomentRows(kit, base, form.model().children(EVALUATION_MOMENT.OFFER_ID)).propose();
        }
        text(form, TextSection.EVALUATION);
        text(form.section(Texts.codeKey(TextSection.SANCTION)).fields(OFFER.RECOGNITION).newRow(), form, TextSection.SANCTION);
    }

    /** What it costs and who pays. */
    void prices(Form<OfferRecord> form) {
        form.section("offerpage.section.prices").children(PRICE.OFFER_ID, table -> table.column(PRICE.LABEL, 3).column(PRICE.AMOUNT, 2)
                .column(PRICE.TAX_BASIS, 2).column(PRICE.UNIT, 2).area(PRICE.INCLUSIONS, 4).area(PRICE.NOTE, 4).add("offerpage.price.add"))
                .node(new PriceHints(kit, form.model(), live).root());
        text(form, TextSection.FUNDING);
    }

    /** Who gives it. */
    void trainers(Form<OfferRecord> form) {
        form.section("offerpage.section.trainers").reference(OFFER.PROVIDER_ID, Organisations.provider(kit, base))
                .children(OFFER_TRAINER.OFFER_ID, table -> table.reference(OFFER_TRAINER.TRAINER_ID, Trainers.lookup(kit, base), 4)
                        .add("offerpage.trainer.add"));
        form.section("offerpage.section.trainerText").area(OFFER.TRAINER_TEXT, SHORT).area(OFFER.TRAINER_PRESENTATION, LONG);
    }

    /** The other texts of the sheet, each with those that the office shares. */
    void texts(Form<OfferRecord> form) {
        text(form, TextSection.METHODS);
        text(form, TextSection.RESOURCES);
        form.section("offerpage.section.followUp").area(OFFER.FOLLOW_UP, SHORT);
        text(form, TextSection.ACCESSIBILITY).wideText(OFFER.ACCESSIBILITY_REGISTER_URL);
        text(form, TextSection.DISCLAIMER);
        text(form, TextSection.CONTACT);
        text(form, TextSection.OTHER);
        form.section("offerpage.section.attachments").part(AttachmentsPart.figures(kit, base, form.model(), ATTACHMENT.OFFER_ID));
    }

    private FormSection<OfferRecord> text(Form<OfferRecord> form, TextSection section) {
        return text(form.section(Texts.codeKey(section)), form, section);
    }

    /** The shared texts that a section prints, and after them the offer's own. */
    private FormSection<OfferRecord> text(FormSection<OfferRecord> into, Form<OfferRecord> form, TextSection section) {
        into.part(new SharedTexts(kit, base, section, form.model().children(OFFER_TEXT_BLOCK.OFFER_ID)));
        OfferText.column(section).ifPresent(column -> into.area(column, LONG, "offerpage.ownText"));
        return into;
    }
}
