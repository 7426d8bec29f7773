/** Comments: what people wrote on their sheets, sorted by tags, and what becomes of it; and the oral reviews of sessions. */
package fr.estrade.evaluation.comment;
