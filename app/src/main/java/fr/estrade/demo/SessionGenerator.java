package fr.estrade.demo;

import fr.estrade.db.code.DateState;
import fr.estrade.db.code.PlaceState;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.demo.GeneratorContent.Format;
import fr.estrade.demo.GeneratorContent.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jooq.UpdatableRecord;

/**
 * Makes any number of sessions, the same ones for the same seed and day: most of short offers, spread over as many years as
 * an office needs to hold that many, quiet in summer; those of the past over or called off, those to come dated, partly dated
 * or not, with a place or without. Hands them out one by one, so that no number fills the memory.
 */
final class SessionGenerator {
    private static final int SESSIONS_OF_A_YEAR = 4_000;
    private static final int MOST_YEARS_BACK = 15;
    /** Sessions that begin in each month, in proportion. */
    private static final int[] MONTHS = {8, 9, 11, 9, 8, 10, 3, 1, 9, 12, 13, 7};
    private static final int SESSIONS_OF_AN_OFFER = 60;
    private static final int SESSIONS_OF_A_BODY = 250;
    /** Those below are left to the sessions of the content. */
    private static final int FIRST_AGREEMENT = 100;
    private static final String OFFICE = "Office Essai Formation";

    private final DemoSetting setting;
    private final GeneratorContent content;
    private final SplittableRandom random;
    private final LocalDate today;
    private final List<DemoOffer> offers = new ArrayList<>();
    private final List<OrganisationRecord> bodies = new ArrayList<>();
    private final Map<Integer, Integer> agreements = new HashMap<>();

    SessionGenerator(DemoSetting setting, GeneratorContent content, long seed) {
        this.setting = setting;
        this.content = content;
        this.random = new SplittableRandom(seed);
        this.today = setting.today();
    }

    /**
     * Makes the sessions, and before them the offers and bodies they need.
     *
     * @param rows gets each row after those that it refers to
     * @param made told the number of sessions made so far, after each one
     */
    void generate(int count, Consumer<UpdatableRecord<?>> rows, IntConsumer made) {
        makeBodies(count, rows);
        makeOffers(count, rows);
        int yearsBack = Math.clamp(count / SESSIONS_OF_A_YEAR, 1, MOST_YEARS_BACK);
        int years = yearsBack + 2;
        for (int i = 0; i < count; i++) {
            // Year by year, so that codes, ids and dates ascend together.
            int year = today.getYear() - yearsBack + (int) ((long) i * years / count);
            session(year).forEach(rows);
            made.accept(i + 1);
        }
    }

    private void makeBodies(int count, Consumer<UpdatableRecord<?>> rows) {
        int wanted = Math.clamp(count / SESSIONS_OF_A_BODY, 8, content.bodies().size() * content.towns().size());
        for (int i = 0; i < wanted; i++) {
            String town = content.towns().get(i % content.towns().size());
            OrganisationRecord body = new OrganisationRecord();
            body.setId(setting.ids().next());
            body.setCode("C%04d".formatted(i + 1));
            body.setName(setting.text().set(content.bodies().get(i / content.towns().size()).formatted(town)));
            body.setCity(setting.text().set(town));
            body.setCommissioning(true);
            bodies.add(body);
            rows.accept(body);
        }
    }

    private void makeOffers(int count, Consumer<UpdatableRecord<?>> rows) {
        GeneratedOffers maker = new GeneratedOffers(setting);
        int wanted = Math.clamp(count / SESSIONS_OF_AN_OFFER, content.formats().size(), content.formats().size() * content.themes().size());
        for (int i = 0; i < wanted; i++) {
            Format format = content.formats().get(i % content.formats().size());
            Theme theme = content.themes().get(i / content.formats().size());
            DemoOffer offer = maker.offer(i + 1, format, theme);
            rows.accept(offer.offer());
            offer.programme().forEach(rows);
            for (int weight = 0; weight < format.weight(); weight++) {
                offers.add(offer);
            }
        }
    }

    private SessionRows session(int year) {
        DemoOffer offer = offers.get(random.nextInt(offers.size()));
        SessionRows rows = new SessionRows(offer, setting.office(), setting.ids());
        SessionRecord session = rows.session();
        session.setCode(setting.codes().next(year));
        String site = OFFICE;
        if (!GeneratedOffers.isInter(offer.offer())) {
            OrganisationRecord body = pick(bodies);
            site = body.getCity();
            session.setOrganisationId(body.getId());
            session.setAgreementSequence(agreements.merge(year, 1, Integer::sum) + FIRST_AGREEMENT);
            session.setAgreementYear((short) year);
        }
        LocalDate start = start(year);
        boolean past = !start.isAfter(today);
        date(rows.firmDays(), start, past ? 1.0 : datedShare());
        session.setStatus(status(rows, past));
        place(session, site, past);
        session.setHeadcountText(past ? random.nextInt(5, 15) + " stagiaires" : null);
        session.setNotes(chance(0.08) ? setting.text().set(pick(content.notes())) : null);
        rows.derive();
        return rows;
    }

    private LocalDate start(int year) {
        int ticket = random.nextInt(Arrays.stream(MONTHS).sum());
        int month = 0;
        while (ticket >= MONTHS[month]) {
            ticket -= MONTHS[month];
            month++;
        }
        LocalDate day = LocalDate.of(year, month + 1, 1);
        return setting.workingDays().onOrAfter(day.plusDays(random.nextInt(Math.min(28, day.lengthOfMonth()))));
    }

    /** How much of a session to come is dated: all of it, its first days, or nothing yet. */
    private double datedShare() {
        return chance(0.55) ? 1.0 : chance(0.5) ? random.nextDouble(0.2, 0.8) : 0;
    }

    /** Days two by two, a fortnight between the pairs. */
    private void date(List<SessionDayRecord> days, LocalDate start, double share) {
        LocalDate next = start;
        int dated = (int) Math.ceil(days.size() * share);
        for (int i = 0; i < days.size(); i++) {
            if (i < dated) {
                SessionRows.date(days.get(i), next);
                next = setting.workingDays().onOrAfter(next.plusDays(i % 2 == 0 ? 1 : 13));
            } else {
                days.get(i).setDateState(dated == 0 ? DateState.TO_SCHEDULE : DateState.TO_DEFINE);
            }
        }
    }

    private SessionStatus status(SessionRows rows, boolean past) {
        double ticket = random.nextDouble();
        if (ticket < 0.05) {
            return SessionStatus.CANCELLED;
        }
        SessionStatus byDates = rows.statusOn(today);
        if (byDates == SessionStatus.DONE) {
            boolean old = rows.days().getLast().getHeldOn().isBefore(today.minusYears(2));
            return ticket < 0.09 ? SessionStatus.NOT_DONE : old ? SessionStatus.ARCHIVED : SessionStatus.DONE;
        }
        return byDates == SessionStatus.CONFIRMED && !past && ticket < 0.4 ? SessionStatus.ENVISAGED : byDates;
    }

    private void place(SessionRecord session, String site, boolean past) {
        boolean known = past || chance(0.6);
        session.setPlaceState(known ? PlaceState.KNOWN : PlaceState.TO_COMMUNICATE);
        session.setPlace(known ? site + ", " + pick(content.rooms()) : null);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
