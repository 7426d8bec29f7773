package fr.estrade.participant;

import fr.estrade.db.tables.records.GroupMemberRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.exchange.Candidate;
import fr.estrade.exchange.ImportField;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Mapping;
import fr.estrade.exchange.Sample;
import fr.estrade.journal.Tx;
import fr.estrade.text.SearchKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Puts a table of people into a group: who is not there yet is made, who is recognised, surely or likely, is taken as they are: what
 * they lack is filled in, what stands there is never replaced. One change.
 */
public final class MemberImport {

    private static final String SUB_GROUP = "subGroup";
    private static final String ROLE = "role";
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d .()/-]{7,}");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");

    private MemberImport() {
    }

    /**
     * What such a table can say.
     *
     * @param roster the group as it stands
     */
    public static ImportTarget<ParticipantRecord> target(Roster roster, LocalDate today) {
        return ParticipantImport.target(today).fillingOnly()
                .field(ImportField.<ParticipantRecord>of(SUB_GROUP, texts -> texts.get("table.sub_group"), (cell, into) -> into.keep(SUB_GROUP, cell.text()))
                        .also("groupe", "équipe", "équipe projet", "territoire", "sub-group", "team", "territory"))
                .field(ImportField.<ParticipantRecord>of(ROLE, texts -> texts.get("group.role"), (cell, into) -> into.keep(ROLE, cell.text()))
                        .also("rôle dans le groupe", "fonction attendue", "role"))
                .fresh((tx, rows) -> rows.stream().filter(row -> row.getOrganisationId() == null)
                        .forEach(row -> row.setOrganisationId(roster.organisation())))
                .written((tx, lines) -> put(tx, roster.group(), lines));
    }

    private static void put(Tx tx, UUID group, List<Candidate<ParticipantRecord>> lines) {
        Map<String, UUID> subGroups = new HashMap<>();
        Roster.subGroups(tx.dsl(), group).forEach(one -> subGroups.putIfAbsent(SearchKey.of(one.name()), one.id()));
        Map<UUID, GroupMemberRecord> members = new LinkedHashMap<>();
        for (Candidate<ParticipantRecord> line : lines) {
            String wanted = line.extra(SUB_GROUP);
            UUID subGroup = wanted == null ? null
                    : subGroups.computeIfAbsent(SearchKey.of(wanted), key -> GroupGestures.addSubGroup(tx, group, wanted));
            members.putIfAbsent(line.row().getId(), GroupGestures.member(group, subGroup, line.row().getId(), line.extra(ROLE)));
        }
        GroupGestures.add(tx, group, members);
    }

    /**
     * What the columns of a pasted table are: by their headings, or where there are none by what stands in them. Names come first then,
     * the last name before the first unless capitals say otherwise.
     */
    static Mapping guess(ImportTarget<?> target, Sample sample, Roster roster) {
        Mapping headed = sample.guess(target);
        if (!headed.isEmpty()) {
            return headed;
        }
        Mapping bare = sample.guess(target, null);
        String[] fields = new String[sample.columns()];
        for (int column = 0; column < fields.length; column++) {
            fields[column] = byContent(sample.values(bare, column), roster);
        }
        names(fields, sample, bare);
        for (String rest : List.of("jobTitle", "employer", SUB_GROUP, ROLE)) {
            int free = Arrays.asList(fields).indexOf(null);
            if (free >= 0 && !Arrays.asList(fields).contains(rest)) {
                fields[free] = rest;
            }
        }
        return new Mapping(null, Arrays.asList(fields));
    }

    private static String byContent(List<String> values, Roster roster) {
        if (values.isEmpty()) {
            return null;
        }
        if (values.stream().anyMatch(value -> value.contains("@"))) {
            return "email";
        }
        if (values.stream().allMatch(value -> DATE.matcher(value).matches())) {
            return "birthDate";
        }
        if (values.stream().allMatch(value -> PHONE.matcher(value).matches())) {
            return "phone";
        }
        boolean known = values.stream().allMatch(value -> roster.subGroups().stream().anyMatch(one -> SearchKey.of(one.name()).equals(SearchKey.of(value))));
        return known ? SUB_GROUP : null;
    }

    private static void names(String[] fields, Sample sample, Mapping bare) {
        int one = Arrays.asList(fields).indexOf(null);
        if (one < 0) {
            return;
        }
        int other = one + 1 < fields.length && fields[one + 1] == null ? one + 1 : -1;
        List<String> values = sample.values(bare, one);
        boolean whole = values.stream().filter(value -> value.contains(" ")).count() == values.size();
        if (other < 0 || whole && values.stream().anyMatch(value -> !isCapitals(value))) {
            fields[one] = "name";
            return;
        }
        boolean firstNameFirst = !values.stream().allMatch(MemberImport::isCapitals) && sample.values(bare, other).stream().allMatch(MemberImport::isCapitals);
        fields[one] = firstNameFirst ? "firstName" : "lastName";
        fields[other] = firstNameFirst ? "lastName" : "firstName";
    }

    private static boolean isCapitals(String value) {
        return Objects.equals(value, value.toUpperCase(Locale.ROOT));
    }
}
