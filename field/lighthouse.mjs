/** The app's first page as Lighthouse judges it on a simulated cheap phone: the median of several runs. Usage: node lighthouse.mjs <address> <browser> */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const [address, chromePath] = process.argv.slice(2);

const judged = async () => {
  const chrome = await launch({ chromePath, chromeFlags: FLAGS });
  try {
    const result = await lighthouse(address, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' });
    return result.lhr;
  } finally {
    chrome.kill();
  }
};

const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];

const runs = [];
for (let run = 0; run < RUNS; run++) runs.push(await judged());
for (const category of CATEGORIES) console.log(`${category} ${median(runs.map((run) => Math.round(run.categories[category].score * 100)))}`);
for (const audit of Object.values(runs.at(-1).audits)) if (audit.score !== null && audit.score < 0.9) console.log(`# ${audit.id}: ${audit.displayValue ?? audit.title}`);
