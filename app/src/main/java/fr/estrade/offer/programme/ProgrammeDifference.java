package fr.estrade.offer.programme;

import fr.estrade.db.code.LineKind;
import fr.estrade.offer.programme.Difference.Added;
import fr.estrade.offer.programme.Difference.Changed;
import fr.estrade.offer.programme.Difference.Element;
import fr.estrade.offer.programme.Difference.ExpectedRoles;
import fr.estrade.offer.programme.Difference.Field;
import fr.estrade.offer.programme.Difference.Kind;
import fr.estrade.offer.programme.Difference.Moved;
import fr.estrade.offer.programme.Difference.Place;
import fr.estrade.offer.programme.Difference.Removed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares a session's programme with its offer's, by the origin that each copied thing remembers: never by its words or its place.
 * What stands inside something added or removed is not told apart; whoever moved from there to elsewhere is.
 */
public final class ProgrammeDifference {

    /** A thing of either programme with the fields that may differ. {@code parent} and {@code group} say among which others it is ordered. */
    private record Node(Element element, UUID parent, Object group, Map<Field, Object> fields) {

        UUID id() {
            return element.id();
        }
    }

    private final Map<UUID, Node> offer;
    private final Map<UUID, Node> session;
    private final Map<UUID, Node> copies = new LinkedHashMap<>();
    private final List<Difference> found = new ArrayList<>();

    private ProgrammeDifference(Map<UUID, Node> offer, Map<UUID, Node> session) {
        this.offer = offer;
        this.session = session;
        session.values().forEach(node -> {
            if (node.element().originId() != null && offer.containsKey(node.element().originId())) {
                copies.putIfAbsent(node.element().originId(), node);
            }
        });
    }

    /** The differences in the order of the session's programme; what is missing from it comes last, in the order of the offer. */
    public static List<Difference> between(Programme offer, Programme session) {
        ProgrammeDifference difference = new ProgrammeDifference(nodes(offer), nodes(session));
        difference.changed(new Element(Kind.PROGRAMME, null, null, Place.WHOLE, null), wholeFields(offer), wholeFields(session));
        difference.compare();
        return List.copyOf(difference.found);
    }

    private void compare() {
        Set<UUID> outOfOrder = outOfOrder();
        for (Node node : session.values()) {
            Node origin = originOf(node);
            if (origin == null) {
                Node parent = node.parent() == null ? null : session.get(node.parent());
                if (parent == null || originOf(parent) != null) {
                    found.add(new Added(node.element()));
                }
                continue;
            }
            if (elsewhere(node, origin) || outOfOrder.contains(node.id())) {
                found.add(new Moved(node.element(), origin.element().place()));
            }
            changed(node.element(), origin.fields(), node.fields());
        }
        for (Node node : offer.values()) {
            if (!copies.containsKey(node.id()) && (node.parent() == null || copies.containsKey(node.parent()))) {
                Element gone = node.element();
                found.add(new Removed(new Element(gone.kind(), null, gone.id(), gone.place(), gone.words())));
            }
        }
    }

    /** The offer's thing that a session's thing is the copy of; null when there is none (any more). */
    private Node originOf(Node node) {
        UUID originId = node.element().originId();
        return originId != null && copies.get(originId) == node ? offer.get(originId) : null;
    }

    private boolean elsewhere(Node node, Node origin) {
        UUID parentsOrigin = Optional.ofNullable(node.parent()).map(session::get).map(parent -> parent.element().originId()).orElse(null);
        return !Objects.equals(parentsOrigin, origin.parent()) || !Objects.equals(node.group(), origin.group());
    }

    /** Those that no longer stand in the offer's order among their siblings: as few as explain the new order. */
    private Set<UUID> outOfOrder() {
        Map<List<Object>, List<Node>> siblings = new LinkedHashMap<>();
        for (Node node : session.values()) {
            Node origin = originOf(node);
            if (origin != null && !elsewhere(node, origin)) {
                siblings.computeIfAbsent(family(node), family -> new ArrayList<>()).add(node);
            }
        }
        List<UUID> offerOrder = List.copyOf(offer.keySet());
        Map<UUID, Integer> rank = new LinkedHashMap<>();
        for (int i = 0; i < offerOrder.size(); i++) {
            rank.put(offerOrder.get(i), i);
        }
        Set<UUID> out = new HashSet<>();
        for (List<Node> family : siblings.values()) {
            int[] ranks = family.stream().mapToInt(node -> rank.get(node.element().originId())).toArray();
            boolean[] inOrder = LongestRise.of(ranks);
            for (int i = 0; i < ranks.length; i++) {
                if (!inOrder[i]) {
                    out.add(family.get(i).id());
                }
            }
        }
        return out;
    }

    private static List<Object> family(Node node) {
        List<Object> family = new ArrayList<>();
        family.add(node.parent());
        family.add(node.group());
        return family;
    }

    private void changed(Element element, Map<Field, Object> before, Map<Field, Object> after) {
        after.forEach((field, value) -> {
            if (!same(before.get(field), value)) {
                found.add(new Changed(element, field, before.get(field), value));
            }
        });
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (one instanceof ExpectedRoles a && other instanceof ExpectedRoles b) {
            return a.originIds().equals(b.originIds());
        }
        return Objects.equals(one, other);
    }

    // Both programmes as nodes by id, in the order of reading

    private static Map<Field, Object> wholeFields(Programme programme) {
        return fields(Field.PHASE_LABEL, programme.label(), Field.USUAL_TIMES, known(programme.usualTimes()));
    }

    private static Map<UUID, Node> nodes(Programme programme) {
        Map<UUID, Node> nodes = new LinkedHashMap<>();
        programme.objectives().forEach(line -> add(nodes, line(line, Place.WHOLE, null)));
        programme.roles().forEach(role -> add(nodes, new Node(
                new Element(Kind.ROLE, role.id(), role.originId(), Place.WHOLE, role.name()), null, Kind.ROLE,
                fields(Field.NAME, role.name(), Field.IMPORTANCE, role.importance(), Field.NOTE, role.note()))));
        int number = 0;
        for (Phase phase : programme.phases()) {
            Place place = new Place(++number, null);
            add(nodes, phase(phase, place));
            phase.prices().forEach(price -> add(nodes, price(price, place, phase.id())));
            int dayNumber = 0;
            for (ProgrammeDay day : phase.days()) {
                Place dayPlace = place.day(++dayNumber);
                add(nodes, day(programme, day, dayPlace, phase.id()));
                day.lines().forEach(line -> add(nodes, line(line, dayPlace, day.id())));
            }
        }
        return nodes;
    }

    private static void add(Map<UUID, Node> nodes, Node node) {
        nodes.put(node.id(), node);
    }

    private static Node phase(Phase phase, Place place) {
        Map<Field, Object> fields = fields(Field.KIND, phase.kind(), Field.OPTIONAL, phase.optional(), Field.TITLE, phase.title());
        fields.putAll(fields(Field.AIM, phase.aim(), Field.MODALITY, phase.modality(), Field.DECLARED_DAYS, phase.declaredDays()));
        fields.putAll(fields(Field.INTER_SESSION_WORK, phase.interSessionWork(), Field.CEILING_MINUTES, phase.ceilingMinutes()));
        return new Node(new Element(Kind.PHASE, phase.id(), phase.originId(), place, phase.title()), null, Kind.PHASE, fields);
    }

    private static Node day(Programme programme, ProgrammeDay day, Place place, UUID phaseId) {
        Map<Field, Object> fields = fields(Field.TITLE, day.title(), Field.AUDIENCE, day.audience(), Field.METHODS, day.methods());
        fields.putAll(fields(Field.NOTES, day.notes(), Field.MINUTES, day.minutes(), Field.TIMES, known(day.times())));
        fields.put(Field.EXPECTED_ROLES, expectedRoles(programme, day));
        return new Node(new Element(Kind.DAY, day.id(), day.originId(), place, day.title()), phaseId, Kind.DAY, fields);
    }

    private static ExpectedRoles expectedRoles(Programme programme, ProgrammeDay day) {
        List<AudienceRole> roles = programme.roles().stream().filter(role -> day.roleIds().contains(role.id())).toList();
        return roles.isEmpty() ? null : new ExpectedRoles(
                roles.stream().map(role -> role.originId() != null ? role.originId() : role.id()).collect(Collectors.toSet()),
                roles.stream().map(AudienceRole::name).toList());
    }

    private static Node line(ProgrammeLine line, Place place, UUID dayId) {
        Kind kind = line.kind() == LineKind.OBJECTIVE ? Kind.OBJECTIVE : Kind.CONTENT;
        return new Node(new Element(kind, line.id(), line.originId(), place, line.body()), dayId, List.of(kind, line.sequence()),
                fields(Field.BODY, line.body(), Field.DEPTH, line.depth()));
    }

    private static Node price(Price price, Place place, UUID phaseId) {
        Map<Field, Object> fields = fields(Field.LABEL, price.label(), Field.AMOUNT, price.amount(), Field.TAX_BASIS, price.basis());
        fields.putAll(fields(Field.PRICE_UNIT, price.unit(), Field.INCLUSIONS, price.inclusions(), Field.NOTE, price.note()));
        return new Node(new Element(Kind.PRICE, price.id(), price.originId(), place, price.label()), phaseId, Kind.PRICE, fields);
    }

    private static DayTimes known(DayTimes times) {
        return times.isUnknown() ? null : times;
    }

    private static Map<Field, Object> fields(Object... pairs) {
        Map<Field, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((Field) pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
