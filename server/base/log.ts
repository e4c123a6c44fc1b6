/** One JSON line per event on standard error; never a value of a record, a password, a cookie or a key. */

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface Log {
  debug(message: string, facts?: Record<string, unknown>): void;
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

const order: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 };

export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  function say(at: Exclude<LogLevel, 'silent'>) {
    return (message: string, facts: Record<string, unknown> = {}): void => {
      if (order[at] < order[level]) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level: at, message, ...facts })}\n`);
    };
  }
  return { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
}

/** What an unknown thrown thing says, for the log; values that the database repeats in its words are left out. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  // PostgreSQL quotes what it was given: “invalid input syntax for type integer: "…"”.
  const said = severity === undefined ? error.message : error.message.replace(/"[^"]*"?/g, '"…"');
  // The stack begins with the message.
  const stack = error.stack?.replace(error.message, said);
  return { error: said, ...(code === undefined ? {} : { code }), stack };
}
