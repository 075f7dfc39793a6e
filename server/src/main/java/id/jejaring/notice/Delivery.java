package id.jejaring.notice;

/** How a try to send a mail went, as the server said it, without anybody's address. */
sealed interface Delivery {
    String said();

    record Taken(String said) implements Delivery {}

    /** @param everyone the server takes nothing at all now, so others need not be tried */
    record Later(String said, boolean everyone) implements Delivery {}

    /** This mail will never be taken. */
    record Refused(String said) implements Delivery {}
}
