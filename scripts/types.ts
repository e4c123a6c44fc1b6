/** `npm run types` writes shared/records.gen.ts: the canonical values of every declared object as TypeScript types. */
import { writeFileSync } from 'node:fs';
import { modules } from '../server/domains/modules.ts';
import { recordTypes } from '../server/platform/metadata/recordTypes.ts';
import { Registry } from '../server/platform/metadata/registry.ts';

const file = 'shared/records.gen.ts';
writeFileSync(file, recordTypes(new Registry(modules.flatMap((module) => module.objects))));
process.stdout.write(`${file}\n`);
