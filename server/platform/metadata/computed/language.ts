/** The language of formulas: CEL with exact numbers, money and days, and the functions that people expect of dates and texts. */
import { Environment, EvaluationError } from '@marcbachmann/cel-js';
import { fold } from '../../../../shared/fold.ts';
import { wallClock } from '../../../../shared/timeZone.ts';
import { Day, Decimal, Moment, Money } from './values.ts';

/** What an evaluation depends on besides the record. */
export interface Moments {
  readonly timeZone: string;
}

type Number_ = Decimal | bigint | number;

const numbers = ['decimal', 'int', 'double'] as const;
/** Longest text that a formula may make. */
const mostCharacters = 10_000;

export const expressionLimits = { characters: 2000, nodes: 400, depth: 40 } as const;

/** @param moments of the workspace: in which zone a moment's day is. */
export function formulaLanguage(moments: Moments): Environment {
  const env = new Environment({
    unlistedVariablesAreDyn: false,
    limits: { maxAstNodes: expressionLimits.nodes, maxDepth: expressionLimits.depth },
  });
  for (const [name, ctor] of [
    ['decimal', Decimal],
    ['money', Money],
    ['day', Day],
    ['moment', Moment],
  ] as const) {
    env.registerType(name, { ctor, fields: {} });
  }
  arithmetic(env);
  moneyArithmetic(env);
  days(env, moments);
  texts(env);
  numbersOf(env);
  emptiness(env);
  return env;
}

const orders = {
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
} as const;

/** Pairs of kinds of which one at least is a field's: two literals are CEL's own. */
const pairs = numbers.flatMap((left) =>
  numbers.filter((right) => left === 'decimal' || right === 'decimal').map((right) => [left, right] as const),
);

function arithmetic(env: Environment): void {
  const operators: Record<string, (a: Decimal, b: Decimal) => Decimal> = {
    '+': (a, b) => a.plus(b),
    '-': (a, b) => a.minus(b),
    '*': (a, b) => a.times(b),
    '/': (a, b) => a.over(b),
  };
  for (const [left, right] of pairs) {
    for (const [sign, run] of Object.entries(operators)) {
      env.registerOperator(`${left} ${sign} ${right}: decimal`, (a: Number_, b: Number_) =>
        run(Decimal.of(a), Decimal.of(b)),
      );
    }
    for (const [sign, holds] of Object.entries(orders)) {
      env.registerOperator(`${left} ${sign} ${right}: bool`, (a: Number_, b: Number_) =>
        holds(Decimal.of(a).compare(Decimal.of(b))),
      );
    }
    // CEL derives != from ==, and one order of the two kinds from the other.
    if (left === 'decimal') {
      env.registerOperator(
        `decimal == ${right}: bool`,
        (a: Number_, b: Number_) => Decimal.of(a).compare(Decimal.of(b)) === 0,
      );
    }
  }
  env.registerOperator('-decimal', (a: Decimal) => a.negative());
}

function moneyArithmetic(env: Environment): void {
  env.registerOperator('money + money: money', (a: Money, b: Money) => a.with(a.amount.plus(a.same(b))));
  env.registerOperator('money - money: money', (a: Money, b: Money) => a.with(a.amount.minus(a.same(b))));
  env.registerOperator('money / money: decimal', (a: Money, b: Money) => a.amount.over(a.same(b)));
  env.registerOperator('money == money: bool', (a: Money, b: Money) => a.amount.compare(a.same(b)) === 0);
  env.registerOperator('-money', (a: Money) => a.with(a.amount.negative()));
  for (const [sign, holds] of Object.entries(orders)) {
    env.registerOperator(`money ${sign} money: bool`, (a: Money, b: Money) =>
      holds(a.amount.compare(a.same(b))),
    );
  }
  for (const number of numbers) {
    env.registerOperator(`money * ${number}: money`, (a: Money, b: Number_) =>
      a.with(a.amount.times(Decimal.of(b))),
    );
    env.registerOperator(`${number} * money: money`, (a: Number_, b: Money) =>
      b.with(b.amount.times(Decimal.of(a))),
    );
    env.registerOperator(`money / ${number}: money`, (a: Money, b: Number_) =>
      a.with(a.amount.over(Decimal.of(b))),
    );
  }
  env.registerFunction('amountOf(money): decimal', (value: Money) => value.amount);
  env.registerFunction('currencyOf(money): string', (value: Money) => value.currency);
  env.registerFunction('round(money, int): money', (value: Money, digits: bigint) =>
    value.with(value.amount.rounded(scaleOf(digits))),
  );
}

function scaleOf(digits: bigint): number {
  if (digits < 0n || digits > 12n) throw new RangeError('0 to 12 digits');
  return Number(digits);
}

function wholeOf(value: Number_): number {
  const whole = Number(Decimal.of(value).rounded(0).text);
  if (Math.abs(whole) > 1_000_000) throw new RangeError('beyond the calendar');
  return whole;
}

function days(env: Environment, { timeZone }: Moments): void {
  env.registerOperator('day - day: decimal', (a: Day, b: Day) => a.daysSince(b));
  env.registerOperator('day == day: bool', (a: Day, b: Day) => a.iso === b.iso);
  for (const [sign, holds] of Object.entries(orders)) {
    env.registerOperator(`day ${sign} day: bool`, (a: Day, b: Day) => holds(a.time - b.time));
    env.registerOperator(`moment ${sign} moment: bool`, (a: Moment, b: Moment) => holds(a.time - b.time));
  }
  for (const number of numbers) {
    env.registerOperator(`day + ${number}: day`, (a: Day, b: Number_) => a.plusDays(wholeOf(b)));
    env.registerOperator(`day - ${number}: day`, (a: Day, b: Number_) => a.plusDays(-wholeOf(b)));
    env.registerFunction(`addMonths(day, ${number}): day`, (a: Day, b: Number_) => a.plusMonths(wholeOf(b)));
  }
  env.registerFunction('dayOf(moment): day', (value: Moment) => Day.at(wallClock(value.time, timeZone)));
  env.registerFunction('date(int, int, int): day', (year: bigint, month: bigint, day: bigint) =>
    Day.at(Date.UTC(Number(year), Number(month) - 1, Number(day))),
  );
  const part = (at: number) => (value: Day) => BigInt(Number(value.iso.split('-')[at]));
  env.registerFunction('year(day): int', part(0));
  env.registerFunction('month(day): int', part(1));
  env.registerFunction('dayOfMonth(day): int', part(2));
  // 1 Monday … 7 Sunday.
  env.registerFunction('weekday(day): int', (value: Day) => BigInt(new Date(value.time).getUTCDay() || 7));
}

function texts(env: Environment): void {
  env.registerFunction('upper(string): string', (text: string) => text.toUpperCase());
  env.registerFunction('lower(string): string', (text: string) => text.toLowerCase());
  env.registerFunction('trimmed(string): string', (text: string) => text.trim());
  env.registerFunction('left(string, int): string', (text: string, count: bigint) =>
    [...text].slice(0, Math.max(0, Number(count))).join(''),
  );
  env.registerFunction('right(string, int): string', (text: string, count: bigint) =>
    count <= 0n ? '' : [...text].slice(-Number(count)).join(''),
  );
  env.registerFunction(
    'substitute(string, string, string): string',
    (text: string, old: string, by: string) => {
      const made = old === '' ? text : text.replaceAll(old, () => by);
      if (made.length > mostCharacters) throw new RangeError('a text too long');
      return made;
    },
  );
  env.registerFunction('sameText(string, string): bool', (a: string, b: string) => fold(a) === fold(b));
  env.registerFunction('text(decimal): string', (value: Decimal) => value.text);
  env.registerFunction('text(int): string', (value: bigint) => value.toString());
  env.registerFunction('text(double): string', (value: number) => Decimal.of(value).text);
  env.registerFunction('text(money): string', (value: Money) => `${value.amount.text} ${value.currency}`);
  env.registerFunction('text(day): string', (value: Day) => value.iso);
}

function numbersOf(env: Environment): void {
  env.registerFunction('round(decimal, int): decimal', (value: Decimal, digits: bigint) =>
    value.rounded(scaleOf(digits)),
  );
  env.registerFunction('floor(decimal): decimal', (value: Decimal) => value.floor());
  env.registerFunction('ceil(decimal): decimal', (value: Decimal) => value.negative().floor().negative());
  env.registerFunction('abs(decimal): decimal', (value: Decimal) =>
    value.text.startsWith('-') ? value.negative() : value,
  );
  env.registerFunction('number(int): decimal', (value: bigint) => Decimal.of(value));
  env.registerFunction('number(double): decimal', (value: number) => Decimal.of(value));
  for (const [left, right] of pairs) {
    env.registerFunction(`least(${left}, ${right}): decimal`, (a: Number_, b: Number_) => {
      const [x, y] = [Decimal.of(a), Decimal.of(b)];
      return x.compare(y) <= 0 ? x : y;
    });
    env.registerFunction(`greatest(${left}, ${right}): decimal`, (a: Number_, b: Number_) => {
      const [x, y] = [Decimal.of(a), Decimal.of(b)];
      return x.compare(y) >= 0 ? x : y;
    });
  }
}

/** The part of the library's checker and evaluator that a macro uses (its `has` is written in the same way). */
interface CelType {
  readonly name: string;
}
interface Checker {
  check(node: unknown, context: unknown): CelType;
  getType(name: string): CelType;
  createError(code: string, message: string, node: unknown): Error;
}
interface Evaluator {
  run(node: unknown, context: unknown): unknown;
}
interface Macro {
  readonly of: readonly unknown[];
  numeric?: boolean;
}
interface Call {
  readonly args: readonly unknown[];
}

/** An empty field has no value in CEL, and asking for it ends the evaluation: these two catch that. */
function emptiness(env: Environment): void {
  const isEmpty = ({ args }: Call) => ({
    of: args,
    typeCheck(checker: Checker, macro: Macro, context: unknown) {
      checker.check(macro.of[0], context);
      return checker.getType('bool');
    },
    evaluate: (evaluator: Evaluator, macro: Macro, context: unknown) =>
      valueOrNull(evaluator, macro.of[0], context) === null,
  });
  const orElse = ({ args }: Call) => ({
    of: args,
    typeCheck(checker: Checker, macro: Macro, context: unknown) {
      const [one, other] = [checker.check(macro.of[0], context), checker.check(macro.of[1], context)];
      if (one.name === other.name) return one;
      macro.numeric = isNumber(one) && isNumber(other);
      if (macro.numeric) return checker.getType('decimal');
      const message = `orElse needs two values of one kind, not ${one.name} and ${other.name}`;
      throw checker.createError('no_such_overload', message, macro.of[1]);
    },
    evaluate(evaluator: Evaluator, macro: Macro, context: unknown) {
      const value = valueOrNull(evaluator, macro.of[0], context) ?? evaluator.run(macro.of[1], context);
      return macro.numeric ? Decimal.of(value as Number_) : value;
    },
  });
  env.registerFunction('isEmpty(ast): bool', isEmpty);
  env.registerFunction('orElse(ast, ast): dyn', orElse);
}

function isNumber({ name }: CelType): boolean {
  return (numbers as readonly string[]).includes(name);
}

function valueOrNull(evaluator: Evaluator, node: unknown, context: unknown): unknown {
  try {
    const value = evaluator.run(node, context);
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
  } catch (error) {
    if (isNoResult(error)) return null;
    throw error;
  }
}

/** The evaluation came to something that is empty, or that has no answer, such as a division by nothing. */
export function isNoResult(error: unknown): boolean {
  return error instanceof EvaluationError || error instanceof RangeError;
}
