/** English texts of second factors and security, loaded when they are first spoken. */
import { security } from './security.en.ts';

export const en = { ...security } as const;
