/** `npm start`: builds what changed and starts Guanxi in this process. */
import { ensureBuilt } from './ensureBuilt.js';

process.env.NODE_ENV ??= 'production';
ensureBuilt();
process.argv.splice(2, 0, 'start');
await import('../dist/server/guanxi.js');
