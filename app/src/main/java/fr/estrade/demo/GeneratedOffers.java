package fr.estrade.demo;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.db.code.DeliveryType;
import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.Modality;
import fr.estrade.db.code.OfferNature;
import fr.estrade.db.code.OfferStatus;
import fr.estrade.db.code.PhaseLabel;
import fr.estrade.db.code.PlaceProvider;
import fr.estrade.db.code.PlaceState;
import fr.estrade.db.code.PrerequisiteState;
import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.demo.GeneratorContent.Format;
import fr.estrade.demo.GeneratorContent.Theme;
import fr.estrade.demo.ProgrammeRows.DayRows;
import fr.estrade.demo.ProgrammeRows.PhaseRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes offers of themes and formats: short ones, so that a hundred thousand sessions of them stay a base of a sensible size. */
final class GeneratedOffers {
    private static final String CONTACT = "inscriptions@oef.example.org – 01 99 00 12 10";

    private final SeededIds ids;
    private final DemoText text;
    private final int year;

    GeneratedOffers(DemoSetting setting) {
        this.ids = setting.ids();
        this.text = setting.text();
        this.year = setting.today().getYear();
    }

    /** @param number from 1, for the code */
    DemoOffer offer(int number, Format format, Theme theme) {
        OfferRecord offer = new OfferRecord();
        offer.setId(ids.next());
        offer.setCode("G%02d-%03d".formatted(Math.floorMod(year, 100), number));
        offer.setTitle(text.set(format.title().formatted(theme.title())));
        offer.setVintage((short) year);
        offer.setStatus(OfferStatus.PUBLISHED);
        offer.setDeliveryType(DeliveryType.valueOf(format.deliveryType()));
        offer.setNature(OfferNature.TRAINING);
        offer.setProfessionalObjective(text.set(theme.objectives().getFirst()));
        offer.setPhaseLabel(PhaseLabel.PHASE);
        offer.setPrerequisiteState(PrerequisiteState.NONE);
        offer.setDeclaredDays(BigDecimal.valueOf(format.days()));
        offer.setDeclaredMinutes(format.days() * format.minutes());
        offer.setModality(format.minutes() < 180 ? Modality.REMOTE : Modality.IN_PERSON);
        offer.setPlaceState(isInter(offer) ? PlaceState.KNOWN : PlaceState.TO_COMMUNICATE);
        offer.setPlaceProvider(isInter(offer) ? PlaceProvider.OFFICE : PlaceProvider.CLIENT);
        offer.setHeadcountMin((short) 6);
        offer.setHeadcountMax((short) 14);
        offer.setContact(text.set(CONTACT));
        ProgrammeRows programme = programme(offer, format, theme);
        offer.setFirmDays(format.days());
        offer.setFirmMinutes(programme.firmMinutes());
        return new DemoOffer(offer, programme, Map.of(TextSection.CONTACT, offer.getContact()));
    }

    static boolean isInter(OfferRecord offer) {
        return offer.getDeliveryType() == DeliveryType.INTER;
    }

    private ProgrammeRows programme(OfferRecord offer, Format format, Theme theme) {
        PhaseRecord phase = ProgrammeReader.newPhase();
        phase.setId(ids.next());
        phase.setOfferId(offer.getId());
        ProgrammeReader.place(List.of(phase), PHASE.POSITION);
        List<DayRows> days = new ArrayList<>();
        for (int day = 0; day < format.days(); day++) {
            days.add(day(phase.getId(), day, format, theme));
        }
        ProgrammeReader.place(days.stream().map(DayRows::day).toList(), PROGRAMME_DAY.POSITION);
        return new ProgrammeRows(List.of(), List.of(), List.of(price(offer, format)), List.of(new PhaseRows(phase, List.of(), days)));
    }

    private DayRows day(UUID phaseId, int index, Format format, Theme theme) {
        ProgrammeDayRecord day = new ProgrammeDayRecord();
        day.setId(ids.next());
        day.setPhaseId(phaseId);
        day.setMinutes(format.minutes());
        List<ProgrammeLineRecord> lines = List.of(
                line(LineKind.OBJECTIVE, theme.objectives().get(index % theme.objectives().size())),
                line(LineKind.CONTENT, theme.contents().get(index % theme.contents().size())),
                line(LineKind.CONTENT, theme.contents().get((index + 1) % theme.contents().size())));
        lines.forEach(line -> line.setProgrammeDayId(day.getId()));
        return new DayRows(day, ProgrammeReader.place(lines, PROGRAMME_LINE.POSITION), List.of());
    }

    private ProgrammeLineRecord line(LineKind kind, String body) {
        return ProgrammeReader.line(ids.next(), kind, 1, 0, text.set(body));
    }

    private PriceRecord price(OfferRecord offer, Format format) {
        PriceRecord price = new PriceRecord();
        price.setId(ids.next());
        price.setOfferId(offer.getId());
        price.setAmount(format.amount());
        price.setTaxBasis(TaxBasis.NET);
        price.setUnit(isInter(offer) ? PriceUnit.TRAINEE : PriceUnit.GROUP);
        ProgrammeReader.place(List.of(price), PRICE.POSITION);
        return price;
    }
}
