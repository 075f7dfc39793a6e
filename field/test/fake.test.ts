import { describe, expect, test } from 'vitest';
import { fakeField } from '../src/core/fake.ts';

describe('the pretended phone', () => {
  test('opens with the right PIN and finds people by old spelling', async () => {
    const field = fakeField();
    const topics: string[] = [];
    field.listen((topic) => topics.push(topic));
    expect(await field.profiles.unlock('', '111111')).toEqual({ done: 'wrong', triesLeft: 9 });
    expect(await field.profiles.unlock('', '246810')).toEqual({ done: 'open' });
    expect(field.register.search('cahyadi sar')[0]?.name).toBe('Sari Tjahyadi');
    expect(topics).toContain('profile');
  });
});
