package fr.estrade.cli;

/** The two kinds of CSV. */
enum CsvKind {
    EXCEL,
    RFC4180
}
