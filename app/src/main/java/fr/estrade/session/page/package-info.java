/** Sessions on the screen: the list, the record with its days to date, a new session. */
package fr.estrade.session.page;
