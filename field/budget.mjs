/** What a phone fetches before the first screen stands, gzipped: the page, and the scripts and styles it names. Run after a build. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const AIM = 50;
const GATE = 80;
const dist = new URL('./dist/', import.meta.url);
const read = (name) => readFileSync(new URL(name, dist));

const page = read('index.html');
const named = [...page.toString().matchAll(/(?:src|href)="\/field\/([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
if (!named.some((name) => name.endsWith('.js'))) throw new Error('the page names no script: has it been built?');
const sizes = [['index.html', page], ...named.map((name) => [name, read(name)])].map(([name, bytes]) => [name, gzipSync(bytes, { level: 9 }).length]);
const sum = sizes.reduce((all, [, size]) => all + size, 0) / 1024;

for (const [name, size] of sizes) console.log(`${(size / 1024).toFixed(1).padStart(7)} KB  ${name}`);
console.log(`${sum.toFixed(1).padStart(7)} KB  first load, gzip; aim ${AIM}, gate ${GATE}`);
if (sum > GATE) process.exit(1);
