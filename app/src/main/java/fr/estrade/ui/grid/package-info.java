/** Lists on screen: the grid, its filters and saved views, and the page around them. */
package fr.estrade.ui.grid;
