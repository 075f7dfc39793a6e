const PATHS = {
  today: 'M4 11 12 4l8 7v9H4z',
  people: 'M13 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M2 21c0-4 3-7 7-7s7 3 7 7M17 5a4 4 0 0 1 0 7M22 21c0-3-1-5-3-6',
  outbox: 'M12 19V5M6 11l6-6 6 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  erase: 'M9 5h12v14H9l-6-7zM12 9l6 6M18 9l-6 6',
} as const;

export type IconName = keyof typeof PATHS;

/** Never without a word beside it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={PATHS[name]} /></svg>
);
