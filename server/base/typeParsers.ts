/** How values of PostgreSQL become JavaScript values: exact and dated types stay text, as PostgreSQL wrote them. */
import pg from 'pg';

type Parser = (text: string) => unknown;

const asText: Parser = (text) => text;
const asJson: Parser = (text) => JSON.parse(text);

/** The driver's own parser; its types only name the oids of scalars. */
const builtIn = pg.types.getTypeParser as (oid: number, format: 'text') => Parser;
const textArray = builtIn(1009, 'text');
const intArray = builtIn(1007, 'text');

/** Keyed by the type's oid in pg_type; whatever is not listed stays text. */
const parsers = new Map<number, Parser>([
  [16, (text) => text === 't'],
  [17, (text) => Buffer.from(text.slice(2), 'hex')],
  // int2, int4, oid, float4, float8
  ...[21, 23, 26, 700, 701].map((oid): [number, Parser] => [oid, Number]),
  // json, jsonb
  [114, asJson],
  [3802, asJson],
  [1000, builtIn(1000, 'text')],
  [1005, intArray],
  [1007, intArray],
  // arrays of text, varchar, int8, timestamp, date, timestamptz, numeric, uuid
  ...[1009, 1015, 1016, 1115, 1182, 1185, 1231, 2951].map((oid): [number, Parser] => [oid, textArray]),
]);

/** In the shape of the driver's `types` option, so that only our own connections are affected. */
export const typeParsers = {
  getTypeParser: (oid: number): Parser => parsers.get(oid) ?? asText,
};
