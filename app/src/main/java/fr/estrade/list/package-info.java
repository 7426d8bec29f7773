/**
 * Lists of records, declared once and used everywhere: the grid on screen, saved views, the command line and every
 * export read the same {@link fr.estrade.list.ListDefinition} through a {@link fr.estrade.list.ListReader}. Filter and
 * order are done by the database, the same on both engines.
 */
package fr.estrade.list;
