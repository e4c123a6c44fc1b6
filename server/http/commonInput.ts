/** Shapes that several routes read. */
import { z } from 'zod';
import { languages } from '../../shared/labels.ts';
import { isTimeZone } from '../../shared/timeZone.ts';

export const languageCode = z.enum(languages as ['zh', 'en']);

const currencies = new Set(Intl.supportedValuesOf('currency'));
/** ISO 4217. */
export const currencyCode = z.string().refine((code) => currencies.has(code), 'a currency code such as CNY');

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** ISO 3166. */
export const countryCode = z
  .string()
  .refine((code) => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined, 'a country code such as CN');

/** IANA. */
export const timeZoneName = z.string().max(60).refine(isTimeZone, 'a time zone such as Asia/Shanghai');

export const recordId = z.uuid();

/** What something is called: it stands in subjects of mails, headers and titles, so it is one line. */
export const nameLine = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((name) => !/[\p{Cc}\u2028\u2029]/u.test(name), 'a name on one line');

/** A whole number in a query string. */
export const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, 'a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** A day, in the caller's time zone, or a moment. */
export const dayOrMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** `?dryRun`, `?dryRun=true`, `?dryRun=false`. */
export const switchOn = z.enum(['', 'true', 'false']).transform((value) => value !== 'false');
