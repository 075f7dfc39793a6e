package id.jejaring.agreement;

/** What a place of care takes people in for, in the words of agreements. */
public enum CareKind {
    INPATIENT,
    OUTPATIENT,
    REHABILITATION,
    DRUG_REHABILITATION,
    PICKUP
}
