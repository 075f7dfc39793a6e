import { defineConfig } from 'vitest/config';
import { files, tokens } from './build/plugins.ts';
import { version } from './package.json' with { type: 'json' };

export default defineConfig({
  base: '/field/',
  define: { __VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [tokens(), files()],
  build: {
    target: 'chrome107', outDir: 'dist', emptyOutDir: true, modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: 'index.html', sw: 'src/worker/sw.ts' },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  test: {
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
