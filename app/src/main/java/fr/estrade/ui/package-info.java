/**
 * The kit that every screen is built from: pages and their life cycle, commands and shortcuts, forms, lists, line editors,
 * toasts, dialogs, theme and icons. It knows nothing of offers or sessions.
 */
package fr.estrade.ui;
