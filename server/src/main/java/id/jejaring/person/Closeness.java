package id.jejaring.person;

/** How near a found word is to the one sought, best first. */
enum Closeness {
    EXACT,
    BEGINNING,
    CLOSE,
    SOUND,
    FAR;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONG_WORD = 5;

    static Closeness of(String sought, String found) {
        if (found.equals(sought)) {
            return EXACT;
        }
        if (sought.length() >= SHORTEST_BEGINNING && found.startsWith(sought)) {
            return BEGINNING;
        }
        int apart = Distance.between(sought, found);
        if (apart <= 1) {
            return CLOSE;
        }
        int shorter = Math.min(sought.length(), found.length());
        boolean sameSound = Spelling.sound(sought).equals(Spelling.sound(found));
        return sameSound && apart <= shorter / 3 || apart == 2 && shorter > LONG_WORD ? SOUND : FAR;
    }

    int cost() {
        return ordinal();
    }
}
