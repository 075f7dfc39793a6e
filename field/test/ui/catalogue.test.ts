import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../../src/messages/en.json';
import indonesian from '../../src/messages/id.json';

const folder = join(import.meta.dirname, '../../src');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');

const literal = new Set([...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? ''));
/** `fate.${…}` and coded('sign', …): every key that begins so may be meant. */
const prefixes = [
  ...[...source.matchAll(/`([\w]+(?:\.[\w]*)*)\$\{/g)].map((match) => match[1] ?? ''),
  ...[...source.matchAll(/coded\('(\w+)'/g)].map((match) => `${match[1]}.`),
].filter((prefix) => prefix.includes('.'));
const keys = Object.keys(indonesian);

const holes = (text: string): string[] => [...new Set([...text.matchAll(/\{(\d)/g)].map((match) => match[1] ?? ''))].sort();

describe('the catalogue', () => {
  test('has the same keys in both languages', () => {
    expect(Object.keys(english)).toEqual(keys);
  });

  test('has no key that no screen uses', () => {
    expect(keys.filter((key) => !literal.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual([]);
  });

  test('has every key that a screen uses', () => {
    const meant = [...source.matchAll(/\bt\('([\w.-]+)'/g)].map((match) => match[1] ?? '');
    expect(meant.filter((key) => !keys.includes(key))).toEqual([]);
    const codes = [...source.matchAll(/coded\('(\w+)'/g)].map((match) => match[1] ?? '');
    expect(codes.filter((code) => !keys.some((key) => key.startsWith(`${code}.`)))).toEqual([]);
  });

  test('leaves the same holes in both languages', () => {
    const differing = keys.filter((key) => {
      const inEnglish = holes((english as Record<string, string>)[key] ?? '');
      return inEnglish.join() !== holes((indonesian as Record<string, string>)[key] ?? '').join();
    });
    expect(differing).toEqual([]);
  });

  test('keeps buttons to four words', () => {
    const buttons = [...source.matchAll(/<(?:Do|Go)\b[^>]*(?:=>[^>]*)*>\{t\('([\w.-]+)'/g)].map((match) => match[1] ?? '');
    expect(buttons.length).toBeGreaterThan(20);
    for (const key of buttons) {
      expect((indonesian as Record<string, string>)[key]?.replace(/^\+ /, '').split(' ').length, key).toBeLessThanOrEqual(4);
    }
  });
});
