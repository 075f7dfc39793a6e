import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const at = (path: string): URL => new URL(path, import.meta.url);
const TOKENS = at('../../server/src/main/resources/static/assets/tokens.css');
const PUBLIC = at('../public/');
/** Asked for by the browser when it installs the app, never by the app. */
const NOT_KEPT = /\.png$/;

/** One set of design tokens for both clients; the office's web font stays there, a phone has its own. */
export const tokens = (): Plugin => ({
  name: 'jejaring-tokens',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/style/app.css')
    ? code.replace('/* tokens */', readFileSync(TOKENS, 'utf8').replace(/@font-face\s*\{[^}]*\}/, ''))
    : null),
});

interface Entry { readonly url: string; readonly revision: string | null }

const revised = (url: string, bytes: string | Uint8Array): Entry =>
  ({ url, revision: createHash('sha256').update(bytes).digest('hex').slice(0, 16) });

/** Tells the worker which files make up this version. Those with a hash in their name need no revision. */
export const files = (): Plugin => ({
  name: 'jejaring-files',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') return;
      const made: Entry[] = Object.values(bundle).filter((file) => file !== worker).map((file) =>
        (file.fileName.startsWith('assets/') ? { url: file.fileName, revision: null } : revised(file.fileName, file.type === 'chunk' ? file.code : file.source)));
      const given = readdirSync(PUBLIC).filter((name) => !NOT_KEPT.test(name)).map((name) => revised(name, readFileSync(new URL(name, PUBLIC))));
      worker.code = worker.code.replace('self.__FILES__', () => JSON.stringify([...made, ...given].sort((a, b) => (a.url < b.url ? -1 : 1))));
    },
  },
});
