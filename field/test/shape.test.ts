import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';

const CORE = new URL('../src/core/', import.meta.url);
const files = readdirSync(CORE).filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, CORE), 'utf8') }));
const SRC = new URL('../src/', import.meta.url);
/** Every file of the app: the budget of lengths is one for all of it. */
const everything = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, SRC), 'utf8') }));
const linesOf = (text: string): number => text.split('\n').length;
const share = (all: number[], part: number): number => all.sort((a, b) => a - b)[Math.floor(all.length * part)] ?? 0;

interface Node { readonly type: string; readonly start: number; readonly end: number; readonly body?: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Lines of every function of a file. */
const functions = (text: string): number[] => {
  const found: number[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isNode(value)) return;
    if (/Function/.test(value.type) && value.body) found.push(linesOf(text.slice(value.start, value.end)));
    Object.values(value).forEach(walk);
  };
  walk(parseAst(text, { lang: 'ts' }));
  return found;
};

describe('the core', () => {
  test('is made of short files and short functions', () => {
    const lengths = everything.map((file) => linesOf(file.text));
    const bodies = files.filter((file) => !file.name.startsWith('fake')).flatMap((file) => functions(file.text));
    expect(share(lengths, 0.9)).toBeLessThanOrEqual(160);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
    expect(share(bodies, 0.9)).toBeLessThanOrEqual(15);
    expect(Math.max(...bodies)).toBeLessThanOrEqual(45);
    console.log(`files 90 % ${share(lengths, 0.9)}, longest ${Math.max(...lengths)}; functions 90 % ${share(bodies, 0.9)}, longest ${Math.max(...bodies)}, over 30: ${bodies.filter((n) => n > 30).length} of ${bodies.length}`);
  });

  test('knows nothing of the screens, and of the world only through its ports', () => {
    const outside = /(?<![.\w])(document|window|localStorage|sessionStorage|navigator)\??\.|(?<![.\w])(fetch|setTimeout|setInterval)\(|\b(Date\.now|Math\.random)\b/;
    const seen = files.filter((file) => !/^(browser|fake)/.test(file.name))
      .filter((file) => outside.test(file.text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')) || /from '\.\.\/(ui|messages)/.test(file.text));
    expect(seen.map((file) => file.name)).toEqual([]);
  });

  test('loads nothing that it does not need before the first unlock', () => {
    const wasm = files.filter((file) => /^import .*hash-wasm/m.test(file.text));
    expect(wasm).toEqual([]);
  });
});
