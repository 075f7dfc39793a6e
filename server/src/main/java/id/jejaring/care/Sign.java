package id.jejaring.care;

/**
 * What a clinician saw or heard at triage. Source: triage proposal in docs/reference-data.md, to be confirmed by the regency's psychiatrist.
 *
 * @see TriageRules
 */
public enum Sign {
    SUICIDE_NOW(TriageLevel.RED),
    VIOLENCE_NOW(TriageLevel.RED),
    REFUSES_FOOD(TriageLevel.RED),
    CONFUSED_ILL(TriageLevel.RED),
    CHILD_AT_RISK(TriageLevel.RED),
    PASUNG_IN_DANGER(TriageLevel.RED),
    PERINATAL_PSYCHOSIS(TriageLevel.RED),
    SUICIDAL_THOUGHTS(TriageLevel.YELLOW),
    PSYCHOTIC_CALM(TriageLevel.YELLOW),
    PASUNG(TriageLevel.YELLOW),
    STOPPED_MEDICINE(TriageLevel.YELLOW),
    HOMELESS(TriageLevel.YELLOW),
    DISTRESS(TriageLevel.GREEN);

    private final TriageLevel least;

    Sign(TriageLevel least) {
        this.least = least;
    }

    /** A person with this sign is triaged no lower. */
    public TriageLevel least() {
        return least;
    }
}
