#!/usr/bin/env node
/** The command `guanxi`. */
import { ensureBuilt } from '../scripts/ensureBuilt.js';

process.env.NODE_ENV ??= 'production';
ensureBuilt(['server']);
await import('../dist/server/guanxi.js');
