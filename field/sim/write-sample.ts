/** Writes traces-sample.json; run after a change of the generator, which is a change for the Java side as well. */
import { writeFileSync } from 'node:fs';
import { Dice } from './dice.ts';
import { trace } from './trace.ts';

const dice = new Dice(1);
const first = Array.from({ length: 5 }, () => dice.next());
const traces = Array.from({ length: 20 }, (_, n) => trace(n + 1));
const lines = traces.map(({ seed, steps }) =>
  `  {"seed": ${seed}, "steps": [\n${steps.map((step) => `    ${JSON.stringify(step)}`).join(',\n')}\n  ]}`);
writeFileSync(new URL('traces-sample.json', import.meta.url), `{"dice": {"seed": 1, "first": ${JSON.stringify(first)}}, "traces": [\n${lines.join(',\n')}\n]}\n`);
