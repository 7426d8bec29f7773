/**
 * The programme editor of offers and sessions. A gesture ({@link fr.estrade.offer.editor.EditorGestures}) changes the programme of
 * the {@link fr.estrade.offer.editor.ProgrammeModel} at once and is written behind; {@link fr.estrade.offer.editor.ProgrammeView}
 * shows what changed and keeps every other node. Keys, menus and the mouse all end in the same gestures.
 */
package fr.estrade.offer.editor;
