/** Chinese texts of second factors and security, loaded when they are first spoken. */
import type { SecurityTexts } from '../../texts.ts';
import { security } from './security.zh.ts';

export const zh: SecurityTexts = { ...security };
