package id.jejaring.meeting;

/** Groups that are invited in one step. */
public enum Invitees {
    CAMATS,
    /** Every village and kelurahan: its secretary's post where there is one, else its head as a written office. */
    VILLAGES,
    PUSKESMAS_HEADS,
    PROGRAMME_HOLDERS
}
