// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeId } from '../../src/core/fake-data.ts';
import { phone, Screen } from './screen.tsx';

const PERSON = fakeId(2, 1);

beforeEach(() => {
  location.hash = '';
});

describe('a form left behind', () => {
  test('is offered on the first screen and goes on where it was', async () => {
    const first = new Screen(phone());
    await first.unlock();
    await first.at('report', 'about', PERSON);
    await first.tap('Lanjut');
    await first.type('Ceritakan dengan kata-kata Anda', 'Tiga hari tidak keluar kamar');
    first.kill();

    const again = new Screen(first.field);
    await again.at('');
    await again.sees('Laporan belum selesai');
    await again.tap('Lanjutkan');
    await again.sees(first.field.register.person(PERSON)?.name ?? '-');
    await again.tap('Lanjut');
    await again.tap('Lanjut');
    expect(document.querySelector('textarea')?.value).toBe('Tiga hari tidak keluar kamar');
  });

  test('of questions goes on at the first one without an answer', async () => {
    const first = new Screen(phone());
    await first.unlock();
    await first.at('screening', PERSON, 'srq-20', 'q1');
    await first.tap('Ya');
    first.kill();

    const again = new Screen(first.field);
    await again.at('screening', PERSON, 'srq-20', 'go-on');
    await again.sees('Apakah Anda kehilangan nafsu makan?');
    await again.sees('2 dari 20');
  });

  test('is forgotten once it is saved', async () => {
    const screen = new Screen(phone());
    await screen.unlock();
    await screen.at('visit', 'person', PERSON, 'outcome');
    await screen.tap('Tidak bertemu');
    await screen.tap('Lanjut');
    await screen.type('Catatan', 'Rumah kosong');
    expect(screen.field.drafts.keys()).toEqual([`visit/person/${PERSON}`]);
    await screen.tap('Simpan');
    await screen.sees('Kunjungan');
    expect(screen.field.drafts.keys()).toEqual([]);
  });

  test('stays on the screen when the phone is full', async () => {
    const screen = new Screen(phone({ storage: 'full' }));
    await screen.unlock();
    await screen.at('households', 'new');
    await screen.type('Alamat atau patokan', 'Rumah panggung biru');
    await screen.tap('Simpan');
    await screen.sees('Belum tersimpan: memori HP penuh. Isian masih di layar');
    await screen.sees('Yang sudah tersimpan tidak hilang dan bisa dititip kirim');
    expect(document.querySelector('input')?.closest('form, main')?.querySelectorAll('input').length).toBeGreaterThan(0);
    expect(location.hash).toBe('#/households/new');
  });
});
