package fr.estrade.quality;

/** What complaints and actions come from and that features above show. */
public final class Origin {

    /** Name of the page of comments, which a place with the id of an answer opens at that comment. */
    public static final String COMMENTS_PAGE = "comments";

    private Origin() {
    }
}
