/** What went wrong lately in this tab, for whoever reports a problem: numbers and codes, never values. */
import type { ApiProblem } from './apiProblem.ts';

const most = 8;
const lately: string[] = [];

function remember(line: string): void {
  lately.push(`${new Date().toISOString().slice(11, 19)} ${line}`);
  if (lately.length > most) lately.shift();
}

/** A request that was refused. */
export function rememberProblem(problem: ApiProblem, method: string, url: string): void {
  const { pathname } = new URL(url, window.location.origin);
  remember([method, pathname, problem.code, problem.requestId].filter(Boolean).join(' '));
}

/** The newest last. */
export function troubles(): string {
  return lately.join('\n');
}

/** A mistake of the page itself: its first line and where it was made. */
export function listenForMistakes(): void {
  window.addEventListener('error', ({ message, filename, lineno }) =>
    remember(`${message} ${filename.split('/').at(-1) ?? ''}:${lineno}`.slice(0, 300)),
  );
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof Error && reason.name !== 'ApiProblem') remember(reason.message.slice(0, 300));
  });
}
