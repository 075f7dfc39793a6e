// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { phone, Screen } from './screen.tsx';

beforeEach(() => {
  location.hash = '';
});

describe('a locked phone', () => {
  test('shows whom to call and what waits, but nobody\'s name', async () => {
    const screen = new Screen(phone());
    await screen.calm();
    await screen.sees('Siapa yang memakai HP ini?');
    await screen.sees('catatan di HP ini menunggu sinyal');
    expect(screen.links('tel:')).toContain('tel:+628110000001');
    expect(screen.text()).not.toContain('Wening');
    expect(document.title).not.toContain('Wening');
  });

  test('tells how many tries are left before they run out', async () => {
    const screen = new Screen(phone());
    await screen.calm();
    await screen.tap('Buka sebagai WL');
    await screen.type('PIN', '111222');
    document.querySelector('form')?.requestSubmit();
    await screen.sees('Sisa 9 kali mencoba');
    await screen.sees('Catatan tidak hilang.');
  });

  test('asks to sign in again where the key is gone, and says that nothing is lost', async () => {
    const screen = new Screen(phone());
    await screen.calm();
    await screen.tap('Buka sebagai GS');
    await screen.sees('Masuk lagi');
    await screen.sees('catatan yang belum terkirim tetap aman');
  });

  test('puts no name into titles or addresses', async () => {
    const screen = new Screen(phone());
    await screen.unlock();
    const [person] = screen.field.register.search('', 1);
    await screen.at('people', person?.id ?? '');
    await screen.sees(person?.name ?? '-');
    for (const word of person?.name?.split(' ') ?? []) expect(`${document.title} ${location.href}`).not.toContain(word);
  });
});

describe('a phone that hands over', () => {
  test('does so behind the lock, sealed', async () => {
    const screen = new Screen(phone());
    await screen.calm();
    await screen.tap('Titip kirim');
    await screen.sees('pembawa tidak bisa membacanya');
    expect(screen.find('Buat berkas titipan')).toBeTruthy();
  });
});
