import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patched, patchOf } from '../src/core/patch.ts';

const value = fc.option(fc.string(), { nil: null });
const fields = fc.record({ name: value, phone: value, home: value });
const some = fc.record({ name: value, phone: value, home: value }, { requiredKeys: [] });

describe('a patch', () => {
  test('applied to what it was made from gives what was wanted', () => {
    fc.assert(fc.property(fields, some, (now, to) => {
      const patch = patchOf(now, to);
      expect(patch === null ? now : patched(now, patch)).toEqual({ ...now, ...to });
    }));
  });

  test('names only what differs, with what stood there', () => {
    fc.assert(fc.property(fields, some, (now, to) => {
      for (const [field, change] of Object.entries(patchOf(now, to) ?? {})) {
        const { old, new: wanted } = change as { old: unknown; new: unknown };
        expect(old).toEqual(now[field as keyof typeof now]);
        expect(wanted).not.toEqual(old);
      }
    }));
  });

  test('applied twice changes nothing more', () => {
    fc.assert(fc.property(fields, some, (now, to) => {
      const patch = patchOf(now, to) ?? {};
      expect(patched(patched(now, patch), patch)).toEqual(patched(now, patch));
    }));
  });

  test('of other fields may come before or after', () => {
    fc.assert(fc.property(fields, value, value, (now, name, phone) => {
      const one = patchOf(now, { name }) ?? {};
      const two = patchOf(now, { phone }) ?? {};
      expect(patched(patched(now, one), two)).toEqual(patched(patched(now, two), one));
    }));
  });

  test('that changes nothing is none', () => {
    fc.assert(fc.property(fields, (now) => { expect(patchOf(now, now)).toBeNull(); }));
    expect(patchOf<{ name?: string | null }>({}, { name: null })).toBeNull();
  });
});
