package id.jejaring.platform;

/** One answer a form offers: what is sent, what is read, what follows from it, and how it looks ("level red"). */
public record Choice(String value, String text, String hint, String look) {
    public Choice(String value, String text) {
        this(value, text, "", "");
    }

    public Choice(String value, String text, String hint) {
        this(value, text, hint, "");
    }
}
