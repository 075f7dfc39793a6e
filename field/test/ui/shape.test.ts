import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';

const UI = new URL('../../src/ui/', import.meta.url);
const files = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, UI), 'utf8') }));
const linesOf = (text: string): number => text.split('\n').length;
const share = (all: number[], part: number): number => all.sort((a, b) => a - b)[Math.floor(all.length * part)] ?? 0;

interface Node { readonly type: string; readonly start: number; readonly end: number; readonly body?: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const functions = ({ name, text }: { name: string; text: string }): number[] => {
  const found: number[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isNode(value)) return;
    if (/Function/.test(value.type) && value.body) found.push(linesOf(text.slice(value.start, value.end)));
    Object.values(value).forEach(walk);
  };
  walk(parseAst(text, { lang: name.endsWith('x') ? 'tsx' : 'ts' }));
  return found;
};

describe('the screens', () => {
  test('are made of short files and short functions', () => {
    const lengths = files.map((file) => linesOf(file.text));
    const bodies = files.flatMap(functions);
    expect(share(lengths, 0.9)).toBeLessThanOrEqual(130);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
    expect(share(bodies, 0.9)).toBeLessThanOrEqual(15);
    expect(Math.max(...bodies)).toBeLessThanOrEqual(45);
    console.log(`screens: files 90 % ${share(lengths, 0.9)}, longest ${Math.max(...lengths)}; functions 90 % ${share(bodies, 0.9)}, longest ${Math.max(...bodies)}, over 30: ${bodies.filter((n) => n > 30).length} of ${bodies.length}`);
  });

  test('write no markup from text, and style nothing inline', () => {
    const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet|\beval\(|new Function| style=/;
    expect(files.filter((file) => forbidden.test(file.text)).map((file) => file.name)).toEqual([]);
  });

  test('ask the network for nothing and know the core only by its facade', () => {
    expect(files.filter((file) => /\bfetch\(|XMLHttpRequest|WebSocket|https?:\/\//.test(file.text)).map((file) => file.name)).toEqual([]);
    const core = files.flatMap((file) => [...file.text.matchAll(/core\/([\w-]+)\.ts/g)].map((match) => match[1]));
    expect([...new Set(core)].sort()).toEqual(['field', 'instrument', 'phrase']);
  });
});
