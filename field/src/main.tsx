import { render } from 'preact';
import { openField } from './open.ts';
import './style/app.css';
import './style/parts.css';
import './style/screens.css';
import { App } from './ui/app.tsx';
import { awaitInstallOffer } from './ui/install.ts';
import { chosenLanguage, speak } from './ui/words.ts';

awaitInstallOffer();
const root = document.getElementById('app');
const [field] = await Promise.all([openField(), speak(chosenLanguage() ?? 'id')]);
if (root) render(<App field={field} />, root);
