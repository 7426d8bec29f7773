/** Comments and reviews on the screen: reading and tagging one after the other, the tags, the reviews of a session. */
package fr.estrade.evaluation.comment.page;
