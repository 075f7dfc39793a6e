import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/field/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'chrome107', outDir: 'dist', emptyOutDir: true },
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
