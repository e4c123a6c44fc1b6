/** Starts the web application: texts first, then the page. */
import './base/mantineStyles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepShell } from './base/appShell.ts';
import { preferredLanguage } from './base/language.tsx';
import { returnFocus } from './base/returnFocus.ts';
import { loadTexts } from './base/texts.ts';
import { listenForMistakes } from './base/troubles.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');

listenForMistakes();
returnFocus();
const language = preferredLanguage();
await loadTexts(language);
createRoot(root).render(
  <StrictMode>
    <App language={language} />
  </StrictMode>,
);
keepShell();
