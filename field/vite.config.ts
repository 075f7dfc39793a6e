import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { version } from './package.json' with { type: 'json' };

const TOKENS = new URL('../server/src/main/resources/static/assets/tokens.css', import.meta.url);

/** One set of design tokens for both clients; the office's web font stays there, a phone has its own. */
const tokens = (): Plugin => ({
  name: 'jejaring-tokens',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/style/app.css')
    ? code.replace('/* tokens */', readFileSync(TOKENS, 'utf8').replace(/@font-face\s*\{[^}]*\}/, ''))
    : null),
});

export default defineConfig({
  base: '/field/',
  define: { __VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'chrome107', outDir: 'dist', emptyOutDir: true, modulePreload: { polyfill: false } },
  plugins: [
    tokens(),
    VitePWA({
      strategies: 'injectManifest', srcDir: 'src/worker', filename: 'sw.ts', injectRegister: false, manifest: false,
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,webmanifest}'] },
    }),
  ],
  test: {
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
