/** `npm run types` writes web/base/api.gen.ts: what the web application knows of the API. */
import { writeFileSync } from 'node:fs';
import { apiTypes } from './apiTypes.ts';

const file = 'web/base/api.gen.ts';
writeFileSync(file, await apiTypes());
process.stdout.write(`${file}\n`);
