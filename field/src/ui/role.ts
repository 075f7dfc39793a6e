import type { Me } from '../core/field.ts';

const CLINICAL = new Set(['MIDWIFE', 'NURSE', 'DOCTOR', 'PSYCHOLOGIST', 'PUSKESMAS_HEAD', 'DUTY_OFFICER']);

/** As on the server (access/Role): those who treat people. Everybody else reads plain words. */
export const clinical = (me: Me): boolean => CLINICAL.has(me.role);
