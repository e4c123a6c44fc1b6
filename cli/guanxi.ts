/** The program behind the command `guanxi`: finds the command, reads its arguments, runs it, says what went wrong. */
import { parseArgs } from 'node:util';
import { errorFacts } from '../server/base/log.ts';
import { Problem } from '../server/base/problem.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import { titleOf } from '../shared/errors.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { note, say, terminalLanguage } from './terminal.ts';

class UsageError extends Error {}

async function main(words: readonly string[]): Promise<void> {
  const [first] = words;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    say(overview());
    return;
  }
  const command = commands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);
  if (command === undefined) throw new UsageError(`${words.slice(0, 2).join(' ')}?\n\n${overview()}`);
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    say(`${usageOf(command)}\n${command.summary[terminalLanguage]}`);
    return;
  }
  await command.run(readArguments(command, rest));
}

function readArguments(command: Command, words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    const [fewest, most] = command.positionals;
    if (positionals.length < fewest || positionals.length > most) throw new UsageError(usageOf(command));
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${usageOf(command)}`);
  }
}

function usageOf({ name, usage }: Command): string {
  return `guanxi ${name} ${usage}`.trim();
}

function overview(): string {
  const width = Math.max(...commands.map((command) => usageOf(command).length));
  return commands
    .map((command) => `${usageOf(command).padEnd(width)}  ${command.summary[terminalLanguage]}`)
    .join('\n');
}

/** What an error says to the person at the terminal; one that nobody foresaw shows where it came from. */
function wordsOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof StartRefusal) return error.text[terminalLanguage];
  if (error instanceof Problem) {
    const detail = error.detail?.[terminalLanguage] ?? titleOf(error.code, terminalLanguage, error.params);
    return [detail, ...error.errors.map(({ field, text }) => `${field}: ${text[terminalLanguage]}`)].join(
      '\n',
    );
  }
  const { stack, error: message } = errorFacts(error);
  return String(stack ?? message);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  note(wordsOf(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
