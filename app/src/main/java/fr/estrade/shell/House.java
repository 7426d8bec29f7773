package fr.estrade.shell;

import fr.estrade.attendance.AttendanceLists;
import fr.estrade.attendance.AttendanceMinutes;
import fr.estrade.attendance.AttendanceParts;
import fr.estrade.attendance.page.AttendanceFeature;
import fr.estrade.evaluation.EvaluationCounts;
import fr.estrade.evaluation.EvaluationLists;
import fr.estrade.evaluation.EvaluationParts;
import fr.estrade.evaluation.FrozenVersions;
import fr.estrade.evaluation.OpenedSessions;
import fr.estrade.evaluation.QuestionnaireFacts;
import fr.estrade.evaluation.ShowQuestionnaire;
import fr.estrade.evaluation.page.QuestionnaireFeature;
import fr.estrade.evaluation.result.ResultLists;
import fr.estrade.evaluation.result.SatisfactionLists;
import fr.estrade.evaluation.result.SatisfactionParts;
import fr.estrade.evaluation.sheet.AnswerImport;
import fr.estrade.evaluation.sheet.AnswerLists;
import fr.estrade.evaluation.sheet.page.SheetFeature;
import fr.estrade.evaluation.result.page.ResultFeature;
import fr.estrade.evaluation.comment.CommentLists;
import fr.estrade.evaluation.comment.Reviews;
import fr.estrade.evaluation.comment.page.CommentFeature;
import fr.estrade.evaluation.sheet.NamedAnswers;
import fr.estrade.exchange.Imports;
import fr.estrade.exchange.page.ImportFeature;
import fr.estrade.journal.Derivation;
import fr.estrade.journal.Journal;
import fr.estrade.journal.RetentionRule;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Lists;
import fr.estrade.offer.OfferDurations;
import fr.estrade.offer.Completeness;
import fr.estrade.offer.OfferLists;
import fr.estrade.offer.editor.ProgrammeEditor;
import fr.estrade.offer.page.OfferFeature;
import fr.estrade.office.Categories;
import fr.estrade.office.OfficeFeature;
import fr.estrade.office.SheetRequirements;
import fr.estrade.office.TextBlocks;
import fr.estrade.offer.ShowOffer;
import fr.estrade.organisation.Contacts;
import fr.estrade.organisation.OrganisationFeature;
import fr.estrade.organisation.OrganisationImport;
import fr.estrade.organisation.Organisations;
import fr.estrade.participant.Groups;
import fr.estrade.participant.Needs;
import fr.estrade.participant.ParticipantFeature;
import fr.estrade.participant.ParticipantImport;
import fr.estrade.participant.Participants;
import fr.estrade.place.PlaceFeature;
import fr.estrade.place.Places;
import fr.estrade.quality.Complaints;
import fr.estrade.quality.ImprovementActions;
import fr.estrade.quality.QualityLists;
import fr.estrade.quality.page.QualityFeature;
import fr.estrade.record.show.RecordKind;
import fr.estrade.registration.RegistrationCounts;
import fr.estrade.registration.RegistrationLists;
import fr.estrade.registration.RegistrationParts;
import fr.estrade.registration.page.RegistrationFeature;
import fr.estrade.session.SessionDates;
import fr.estrade.session.SessionDayPlaces;
import fr.estrade.session.SessionLists;
import fr.estrade.session.ShowSession;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.storage.Base;
import fr.estrade.trainer.TrainerFeature;
import fr.estrade.trainer.TrainerImport;
import fr.estrade.trainer.Trainers;
import fr.estrade.ui.Feature;
import fr.estrade.ui.form.AddedPart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which features there are. What they bring that needs no window, their lists and what the journal keeps computed for them,
 * serves the command line too, so that a list is the same in both.
 */
public final class House {

    /** Every feature, in the order of the navigation. */
    public List<Feature> features() {
        return List.of(
                new OfferFeature(ProgrammeEditor::ofOffer, QuestionnaireFeature::lookup, ResultFeature.offerParts()),
                new SessionFeature(sessionParts(), QuestionnaireFeature.sessionGestures()),
                new RegistrationFeature(),
                new AttendanceFeature(),
                new QuestionnaireFeature(),
                new SheetFeature(),
                new ResultFeature(),
                new OrganisationFeature(ResultFeature.organisationParts()),
                new TrainerFeature(OfferFeature::lookup, ResultFeature.trainerParts()),
                new PlaceFeature(ResultFeature.placeParts()),
                new ParticipantFeature(RegistrationFeature.participantParts(), RegistrationFeature.groupParts()),
                new CommentFeature(),
                new QualityFeature(),
                new OfficeFeature(Completeness::faultsOf),
                new ImportFeature(imports()));
    }

    /** What features above bring to the page of a session, in the order of its tabs. */
    private static List<AddedPart> sessionParts() {
        return Stream.of(RegistrationFeature.sessionParts(), AttendanceFeature.sessionParts(), QuestionnaireFeature.sessionParts(),
                CommentFeature.sessionParts(), ResultFeature.sessionParts()).flatMap(List::stream).toList();
    }

    /** Every list, in the order in which they are named. */
    public Lists lists() {
        List<ListDefinition> lists = new ArrayList<>(SessionLists.all());
        lists.addAll(OfferLists.all());
        lists.addAll(RegistrationLists.all());
        lists.addAll(AttendanceLists.all());
        lists.addAll(AnswerLists.all());
        lists.addAll(EvaluationLists.all(LocalDate.now()));
        lists.addAll(List.of(Organisations.LIST, Contacts.LIST));
        lists.add(Trainers.LIST);
        lists.addAll(List.of(Places.LIST, Places.ROOMS));
        lists.addAll(List.of(Participants.LIST, Groups.LIST, Groups.MEMBERS));
        lists.addAll(List.of(SatisfactionLists.OFFERS, SatisfactionLists.SESSIONS, ResultLists.RESULTS));
        lists.addAll(CommentLists.all());
        lists.addAll(QualityLists.all(LocalDate.now()));
        lists.addAll(List.of(TextBlocks.LIST, Categories.LIST, SheetRequirements.LIST));
        return new Lists(lists);
    }

    /** Every kind of record that people call by a code, and that can be shown whole. */
    public List<RecordKind> kinds() {
        return List.of(
                ShowOffer.KIND.with(SatisfactionParts.SHOWN_OF_OFFER),
                ShowSession.KIND.with(RegistrationParts.SHOWN_OF_SESSION, AttendanceParts.SHOWN_OF_SESSION,
                        EvaluationParts.SHOWN_OF_SESSION, Reviews.SHOWN_OF_SESSION, SatisfactionParts.SHOWN_OF_SESSION),
                Organisations.KIND,
                Trainers.KIND,
                Places.KIND,
                Participants.KIND.with(RegistrationParts.SHOWN_OF_PARTICIPANT),
                Groups.KIND.with(RegistrationParts.SHOWN_OF_GROUP),
                ShowQuestionnaire.KIND,
                Complaints.KIND,
                ImprovementActions.KIND);
    }

    /** Everything that can be imported. */
    public Imports imports() {
        return new Imports(List.of(ParticipantImport.target(LocalDate.now()), OrganisationImport.target(), TrainerImport.target()), new AnswerImport(Clock.systemDefaultZone()));
    }

    /** Every derivation. */
    public List<Derivation> derivations() {
        return List.of(new OfferDurations(), new SessionDates(), new SessionDayPlaces(), new RegistrationCounts(), new AttendanceMinutes(),
                new EvaluationCounts(), new QuestionnaireFacts());
    }

    /** How long each kind of personal data is kept that has a term of its own. */
    public List<RetentionRule> retention() {
        return List.of(Needs.RETENTION, new NamedAnswers());
    }

    /** The journal of an open base, in the name of the user of this machine. */
    public Journal journal(Base base, Clock clock) {
        List<Derivation> derivations = new ArrayList<>(derivations());
        derivations.add(new FrozenVersions(base.dsl()));
        return new Journal(base, clock, System.getProperty("user.name"), derivations, List.of(new OpenedSessions(base.dsl())));
    }
}
