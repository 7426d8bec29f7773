/** Attendance in the window: the table keyed in on a session's page, and its lists. */
package fr.estrade.attendance.page;
