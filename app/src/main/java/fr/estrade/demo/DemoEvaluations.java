package fr.estrade.demo;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.EvaluationMomentRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.Position;
import fr.estrade.text.SearchKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the sessions of the content are asked: the questionnaires that their offers name, for sessions that are dated. Those that are
 * long over are closed, so that what is overdue is of these months.
 */
final class DemoEvaluations {
    private static final int CLOSED_AFTER = 120;
    /** Means that are sheets, and no interviews or role plays. */
    private static final List<String> WRITTEN = List.of("questionnaire", "positionnement", "outil interne");

    private final DemoSetting setting;
    private final ReadyQuestionnaires ready;
    private final Map<UUID, List<EvaluationMomentRecord>> rules = new HashMap<>();

    DemoEvaluations(DemoSetting setting, ReadyQuestionnaires ready) {
        this.setting = setting;
        this.ready = ready;
    }

    /** Names the questionnaire that is ready for a moment of an offer, and keeps the rule for its sessions. */
    void rule(EvaluationMomentRecord moment) {
        String means = SearchKey.of(moment.getMeans());
        if (moment.getMoment() == EvaluationMoment.HOT || WRITTEN.stream().anyMatch(means::contains)) {
            moment.setQuestionnaireId(ready.byMoment().get(moment.getMoment()));
        }
        if (moment.getQuestionnaireId() != null) {
            rules.computeIfAbsent(moment.getOfferId(), offer -> new ArrayList<>()).add(moment);
        }
    }

    /** What a session is asked. */
    List<SessionEvaluationRecord> of(SessionRecord session) {
        if (session.getStartsOn() == null || session.getStatus() == SessionStatus.CANCELLED) {
            return List.of();
        }
        List<EvaluationMomentRecord> asked = rules.getOrDefault(session.getOfferId(), List.of());
        List<String> positions = Position.spread(asked.size());
        List<SessionEvaluationRecord> rows = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            EvaluationMomentRecord rule = asked.get(i);
            SessionEvaluationRecord row = new SessionEvaluationRecord();
            row.setId(setting.ids().next());
            row.setSessionId(session.getId());
            row.setQuestionnaireVersionId(ready.versions().get(rule.getQuestionnaireId()));
            row.setPosition(positions.get(i));
            row.setLabel(rule.getLabel());
            row.setCollectedBy(rule.getToolOwner());
            row.setReference(rule.getReference());
            row.setOffsetDays(rule.getOffsetDays());
            row.setClosed(session.getEndsOn() != null && session.getEndsOn().isBefore(setting.today().minusDays(CLOSED_AFTER)));
            rows.add(row);
        }
        return rows;
    }
}
