/** The last part of a document's name, made of its label. */
import type { Label } from '../../../../../shared/labels.ts';
import { freeName, suggestName } from './suggestName.ts';

export async function partName(label: Label, taken: readonly string[], fallback: string): Promise<string> {
  const name = await suggestName(label.en.trim() || label.zh.trim(), 36);
  return freeName(name || fallback, new Set(taken));
}
