package fr.estrade.cli;

/** How to write what is asked for: for people or for programs. */
enum TextOrJson {
    TEXT,
    JSON
}
