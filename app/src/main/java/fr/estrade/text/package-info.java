/**
 * What the user reads and types: texts in both languages, French typography, formats of dates, times, durations and
 * amounts, the reading of what people type, and the small checks of numbers that the office prints (SIRET, phones).
 */
package fr.estrade.text;
