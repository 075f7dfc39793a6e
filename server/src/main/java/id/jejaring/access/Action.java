package id.jejaring.access;

import static id.jejaring.access.Reach.AREA;
import static id.jejaring.access.Reach.DISTRICTS;
import static id.jejaring.access.Reach.ENTRUSTED;
import static id.jejaring.access.Reach.OWN;
import static id.jejaring.access.Reach.PLACE;
import static id.jejaring.access.Reach.REGENCY;
import static id.jejaring.access.Reach.REGISTER;
import static id.jejaring.access.Role.ADMINISTRATOR;
import static id.jejaring.access.Role.AUDITOR;
import static id.jejaring.access.Role.CAMAT;
import static id.jejaring.access.Role.DOCTOR;
import static id.jejaring.access.Role.DUTY_OFFICER;
import static id.jejaring.access.Role.HEALTH_HEAD;
import static id.jejaring.access.Role.HOSPITAL_INTAKE;
import static id.jejaring.access.Role.KADER;
import static id.jejaring.access.Role.MIDWIFE;
import static id.jejaring.access.Role.NURSE;
import static id.jejaring.access.Role.PSYCHOLOGIST;
import static id.jejaring.access.Role.PUSKESMAS_HEAD;
import static id.jejaring.access.Role.REGENT;
import static id.jejaring.access.Role.SOCIAL_OFFICER;
import static id.jejaring.access.Role.TPKJM_SECRETARY;
import static id.jejaring.access.Role.VILLAGE_SECRETARY;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of who may do what, and how far. Every door (endpoint, page, export) names one of these; a test counts the doors.
 * Public actions need nobody to be signed in.
 */
public enum Action {
    SIGN_IN(anyone()),
    SIGN_OUT(anyone()),
    CHOOSE_LANGUAGE(anyone()),
    SET_UP(anyone()),
    READ_PROBLEM(anyone()),
    READ_PUBLIC_REGION(anyone()),

    READ_WORK(everyRole(OWN)
            .with(AREA, MIDWIFE, NURSE, DOCTOR, PSYCHOLOGIST, PUSKESMAS_HEAD)
            .with(REGENCY, DUTY_OFFICER)
            .with(DISTRICTS, CAMAT, REGENT, TPKJM_SECRETARY, HEALTH_HEAD)
            .with(ENTRUSTED, KADER)),
    MANAGE_OWN_ACCOUNT(everyRole(OWN)),
    READ_REGION(everyRole(OWN)),

    SEARCH_PEOPLE(clinicalArea()),
    READ_PERSON(clinicalArea().with(ENTRUSTED, KADER)),
    REGISTER_PERSON(clinicalArea()),
    CORRECT_PERSON(clinicalArea()),
    /** Households and who belongs to them, from the field. Who somebody is, is only proposed by it. */
    KEEP_REGISTER(clinicalArea().with(REGISTER, KADER)),
    /** A pair that crosses two areas is for the duty officer, who alone may see both. */
    MERGE_PEOPLE(only(AREA, NURSE, DOCTOR, PUSKESMAS_HEAD).with(REGENCY, DUTY_OFFICER)),

    SCREEN(clinicalArea().with(REGISTER, KADER)),
    /** A kader reads again what she took herself; what clinicians asked is not told to her. */
    READ_SCREENING(clinicalArea().with(OWN, KADER)),

    REPORT_CONCERN(everyRole(REGENCY).without(ADMINISTRATOR, AUDITOR)),
    READ_OWN_REPORTS(everyRole(OWN).without(ADMINISTRATOR, AUDITOR)),
    READ_CONCERN(clinicalArea()),
    MATCH_CONCERN(clinicalArea()),
    TRIAGE_CONCERN(clinicalArea()),
    ANSWER_CONCERN(clinicalArea()),
    READ_CASE(clinicalArea()),
    ASSESS(clinicalArea()),
    WRITE_DIAGNOSIS(only(AREA, DOCTOR, PSYCHOLOGIST)),
    PLAN_VISIT(clinicalArea()),
    RECORD_VISIT(clinicalArea().with(REGISTER, KADER)),
    CLOSE_CASE(only(AREA, NURSE, DOCTOR, PSYCHOLOGIST, PUSKESMAS_HEAD).with(REGENCY, DUTY_OFFICER)),
    REOPEN_CASE(clinicalArea()),

    /** In the name of a place of care, so not by the duty officer. */
    SEND_REFERRAL(only(AREA, MIDWIFE, NURSE, DOCTOR, PSYCHOLOGIST, PUSKESMAS_HEAD)),
    /** A hospital reads whom it was asked to take, from then until some time after they left. */
    READ_REFERRAL(clinicalArea().with(ENTRUSTED, HOSPITAL_INTAKE)),
    /** The hospital itself, or whoever had it on the telephone. */
    ANSWER_REFERRAL(clinicalArea().with(ENTRUSTED, HOSPITAL_INTAKE)),
    RECEIVE_BACK(clinicalArea()),
    /** Minimum data: what was written down for the search, nothing of the illness. */
    FIND_FAMILY(clinicalArea().with(OWN, SOCIAL_OFFICER)),
    ANSWER_BY_LINK(anyone()),
    VERIFY_LETTER(anyone()),
    READ_AGREEMENTS(clinicalArea().with(REGENCY, TPKJM_SECRETARY, SOCIAL_OFFICER, HEALTH_HEAD)),
    KEEP_AGREEMENTS(only(REGENCY, TPKJM_SECRETARY, SOCIAL_OFFICER, HEALTH_HEAD)),

    /**
     * Everybody may have a phone. What it keeps is as narrow as this: no whole regency fits into a pocket. Who has no grant any more
     * may still send what waits and be told what to forget.
     */
    SYNC(everyRole(OWN)
            .with(REGISTER, KADER)
            .with(AREA, MIDWIFE, NURSE, DOCTOR, PSYCHOLOGIST, PUSKESMAS_HEAD)
            .withoutGrant()),
    MANAGE_DEVICES(everyRole(OWN).with(Reach.BODY, ADMINISTRATOR)),
    /** Records of the field that could not be taken. One that names no village is for the duty officer. */
    REVIEW_RECORDS(only(AREA, NURSE, PUSKESMAS_HEAD).with(REGENCY, DUTY_OFFICER)),

    /** Where people are treated every number of the area, elsewhere none that would tell a name. */
    READ_NUMBERS(clinicalArea().with(DISTRICTS, CAMAT, REGENT, TPKJM_SECRETARY, HEALTH_HEAD)),

    /** One page for whoever decides: how long people wait, where, and which promises are late. */
    READ_LEADERS(only(DISTRICTS, CAMAT, REGENT, TPKJM_SECRETARY, HEALTH_HEAD)),

    /** Whom to ask when the usual post is off: at a Puskesmas its head says so, for the regency its officers. */
    KEEP_ROSTER(only(OWN, PUSKESMAS_HEAD, DUTY_OFFICER, HEALTH_HEAD)),
    MANAGE_CALENDAR(only(Reach.BODY, ADMINISTRATOR)),
    /** Whose mail did not arrive, and why; never what it was about. */
    WATCH_MAIL(only(Reach.BODY, ADMINISTRATOR)),

    /** Who works in the places where teams are formed; Puskesmas staff and kader belong to the teams themselves. */
    READ_TEAMS(everyRole(PLACE).without(HOSPITAL_INTAKE, ADMINISTRATOR, AUDITOR)),
    /** Each for the grant's region and what lies in it: the regency, a district with its villages, a village. */
    KEEP_TEAMS(only(PLACE, TPKJM_SECRETARY, CAMAT, VILLAGE_SECRETARY)),
    ASK_FOR_TEAM(only(PLACE, TPKJM_SECRETARY, CAMAT)),

    /** A meeting of the regency concerns every office in it; kader belong to no office. */
    READ_MEETINGS(offices()),
    KEEP_MEETINGS(only(PLACE, TPKJM_SECRETARY, HEALTH_HEAD)),
    /** By the code of the day, whoever is invited. */
    ATTEND_MEETING(offices()),
    /** Whoever owns the action; the rest of it is for those who keep meetings. */
    CARRY_OUT(offices()),

    MANAGE_ACCESS(only(Reach.BODY, ADMINISTRATOR)),
    IMPORT_POPULATION(only(Reach.BODY, ADMINISTRATOR)),
    READ_AUDIT(only(Reach.AUDIT, AUDITOR)),
    /** Nobody does this: the sealer says by it where the chain was interrupted. */
    RESEAL_AUDIT(only(Reach.AUDIT)),
    READ_LATENESS(only(DISTRICTS, CAMAT, REGENT, TPKJM_SECRETARY, HEALTH_HEAD));

    private final boolean open;
    private final boolean grantless;
    private final Map<Role, Reach> reaches;

    Action(Rule rule) {
        open = rule.open;
        grantless = rule.grantless;
        reaches = Map.copyOf(rule.reaches);
    }

    /** Needs nobody to be signed in. */
    public boolean open() {
        return open;
    }

    /** Whoever is signed in may, and without a grant reaches nothing by it. */
    public boolean grantless() {
        return grantless;
    }

    public Optional<Reach> reachOf(Role role) {
        return Optional.ofNullable(reaches.get(role));
    }

    private static Rule anyone() {
        return new Rule(true);
    }

    private static Rule only(Reach reach, Role... roles) {
        return new Rule(false).with(reach, roles);
    }

    private static Rule everyRole(Reach reach) {
        return only(reach, Role.values());
    }

    private static Rule offices() {
        return everyRole(PLACE).without(KADER, HOSPITAL_INTAKE, ADMINISTRATOR, AUDITOR);
    }

    private static Rule clinical(Reach reach) {
        return only(reach, Role.CLINICAL.toArray(Role[]::new));
    }

    private static Rule clinicalArea() {
        return clinical(AREA).with(REGENCY, DUTY_OFFICER);
    }

    /** Which roles, each with its reach. */
    private static final class Rule {
        private final boolean open;
        private boolean grantless;
        private final Map<Role, Reach> reaches = new EnumMap<>(Role.class);

        private Rule(boolean open) {
            this.open = open;
        }

        private Rule with(Reach reach, Role... roles) {
            for (Role role : roles) {
                reaches.put(role, reach);
            }
            return this;
        }

        private Rule withoutGrant() {
            grantless = true;
            return this;
        }

        private Rule without(Role... roles) {
            for (Role role : roles) {
                reaches.remove(role);
            }
            return this;
        }
    }
}
