/**
 * A base to try Estrade with: invented people and bodies, offers and sessions in the shapes that real ones have, and as
 * many more sessions as a test of speed asks for. The content stands in {@code fr/estrade/demo/*.json}, not here.
 */
package fr.estrade.demo;
