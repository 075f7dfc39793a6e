/** Ids of the simulated world: kind and number, so that a failure can be read. */
export const simId = (kind: number, n: number): string =>
  `00000000-0000-7000-8${kind.toString(16).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`;

export const ACCOUNT = 1;
export const POST = 2;
export const PERSON = 3;
export const INSTRUMENT = 4;
