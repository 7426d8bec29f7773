/** The screens of an import: bring a table, say what its columns are, look at what would become of each line, import. */
package fr.estrade.exchange.page;
