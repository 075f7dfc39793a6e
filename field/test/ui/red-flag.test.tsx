// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeId } from '../../src/core/fake-data.ts';
import { phone, Screen } from './screen.tsx';

const PERSON = fakeId(2, 1);
const asked = ['screening', PERSON, 'srq-20'] as const;

beforeEach(() => {
  location.hash = '';
});

const opened = async (levers = {}): Promise<Screen> => {
  const screen = new Screen(phone(levers));
  await screen.unlock();
  return screen;
};

const flagged = async (levers = {}): Promise<Screen> => {
  const screen = await opened(levers);
  await screen.at(...asked, 'q17');
  // A form without any answer does not begin in the middle.
  await screen.at(...asked, 'q1');
  await screen.tap('Tidak');
  await screen.at(...asked, 'q17');
  await screen.tap('Ya');
  return screen;
};

describe('a red flag', () => {
  test('interrupts on the single answer, before the form is finished', async () => {
    const screen = await flagged();
    expect(location.hash).toContain('#/help/');
    await screen.sees('Tetap di dekatnya');
    await screen.sees('Belum ada petugas yang tahu. Isian belum disimpan.');
    expect(screen.links('tel:').length).toBeGreaterThan(0);
  });

  test('does not interrupt when the answer is harmless', async () => {
    const screen = await opened();
    await screen.at(...asked, 'q1');
    await screen.tap('Ya');
    expect(location.hash).toContain('/q2');
  });

  test('prepares a message that names nobody', async () => {
    const screen = await flagged();
    await screen.sees('SMS siap');
    const messages = screen.links('sms:').map(decodeURIComponent);
    expect(messages.length).toBeGreaterThan(0);
    const name = screen.field.register.person(PERSON)?.name?.split(' ') ?? [];
    expect(name).toHaveLength(2);
    for (const word of name) expect(messages.join()).not.toContain(word);
    expect(messages[0]).toContain('MOHON BANTUAN SEGERA');
  });

  test('stays on the first screen after the tab was killed', async () => {
    const first = await flagged();
    first.kill();
    const again = new Screen(first.field);
    await again.at('');
    await again.sees('1 orang butuh bantuan sekarang.');
    await again.sees('tanda bahaya');
  });

  test('is over when the answer is taken back', async () => {
    const screen = await flagged();
    await screen.at(...asked, 'q17');
    await screen.tap('Tidak');
    await screen.at('');
    expect(screen.text()).not.toContain('tanda bahaya');
  });

  test('can be saved at once, without the rest of the form', async () => {
    const screen = await flagged({ signal: false });
    await screen.tap('Simpan sekarang');
    await screen.sees('Catatan belum terkirim.');
    expect(screen.field.outbox.entries()[0]?.type).toBe('screening');
  });

  test('of a report shows what to do the moment the sign is chosen', async () => {
    const screen = await opened();
    await screen.at('report', 'about', PERSON);
    await screen.tap('Mengamuk, memukul, atau membawa senjata');
    await screen.sees('Jaga jarak dan jalan keluar.');
    expect(screen.text()).not.toContain('Tetap di dekatnya');
    await screen.at('');
    await screen.sees('tanda bahaya');
  });
});
