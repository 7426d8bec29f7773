package fr.estrade.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * What generated sessions are made of; the fields have the names of {@code generator.json}.
 *
 * @param formats kinds of offers, one made of each theme
 * @param bodies  patterns of the names of commissioning bodies, {@code %s} for the town
 */
record GeneratorContent(List<Format> formats, List<Theme> themes, List<String> towns, List<String> bodies, List<String> rooms, List<String> notes) {

    /**
     * @param title   {@code %s} for the theme
     * @param minutes of a day
     * @param weight  how many sessions there are of it, in proportion
     * @param amount  price in euros, net, per trainee for an inter offer and per group otherwise
     */
    record Format(String title, int days, int weight, int minutes, String deliveryType, BigDecimal amount) {
    }

    record Theme(String title, List<String> objectives, List<String> contents) {
    }

    static GeneratorContent read() {
        return Content.read("generator", GeneratorContent.class);
    }
}
