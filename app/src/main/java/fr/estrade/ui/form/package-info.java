/** Forms: fields of a record with their labels, errors and help, its children, saving, conflicts and history. */
package fr.estrade.ui.form;
