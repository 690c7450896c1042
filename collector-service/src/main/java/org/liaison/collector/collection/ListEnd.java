package org.liaison.collector.collection;

/**
 * Decides whether a list goes on after a page. A list must not be left too early because a count is wrong, because its lines
 * have moved on while it was read, or because a site shows its last page again for every page beyond it.
 */
final class ListEnd {

    /** Pages in a row without a new line: more than a list moves on while one page is read, unless it repeats itself. */
    static final int MOST_STALE_PAGES = 3;
    /** Pages in a row whose lines all lead elsewhere. */
    static final int MOST_FOREIGN_PAGES = 10;

    private ListEnd() {
    }

    /**
     * A page as it has been read.
     *
     * @param lines number of lines
     * @param rows of these, lines that lead to items of the site
     * @param repeatsPrevious whether the rows are those of the page before
     * @param stale pages in a row, this one included, without a row that is new to the task
     * @param distinct different items that the list has brought so far
     * @param claimed number that the site says there are, null where it says nothing
     * @param rounded whether that number is rounded
     * @param allOlder whether the list is newest first and all dated lines are older than the period
     */
    record Seen(int lines, int rows, boolean repeatsPrevious, int stale, long distinct, Long claimed, boolean rounded,
            boolean allOlder) {
    }

    /** @return whether the next page is to be asked for in a first reading */
    static boolean reached(Seen page) {
        return beyond(page) || page.stale() >= (page.rows() == 0 ? MOST_FOREIGN_PAGES : MOST_STALE_PAGES) || allListed(page);
    }

    /** @return the same for a reading again, in which lines that are not new are the normal case */
    static boolean reachedAgain(Seen page, int pagesBefore, int pagesNow) {
        return beyond(page) || pagesNow >= pagesBefore + MOST_STALE_PAGES;
    }

    private static boolean beyond(Seen page) {
        return page.lines() == 0 || page.repeatsPrevious() || page.allOlder();
    }

    private static boolean allListed(Seen page) {
        return page.claimed() != null && !page.rounded() && page.distinct() >= page.claimed();
    }
}
