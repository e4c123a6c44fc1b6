/** What a command of `guanxi` is. */
import type { ParseArgsConfig } from 'node:util';
import type { Label } from '../shared/labels.ts';

export interface CommandArguments {
  /** Of the options that the command declares. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  /** One or two words: `backup`, `keys export`. */
  readonly name: string;
  /** After the name: `FILE [--yes]`. */
  readonly usage: string;
  readonly summary: Label;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Fewest and most positional arguments. */
  readonly positionals: readonly [number, number];
  /** Resolves when the work is done; the process then ends, except after `start`. */
  run(given: CommandArguments): Promise<void>;
}
