/** Several cells of a row as one value. */
import { fold } from '../../../../shared/fold.ts';
import type { JoinKind } from '../../../../shared/imports.ts';

const closed: ReadonlySet<string> = new Set(
  [
    'won',
    'lost',
    'closed won',
    'closed lost',
    'cancelled',
    '赢单',
    '输单',
    '成交',
    '丢单',
    '失败',
    '无效',
  ].map(fold),
);

const han = /^[\p{Script=Han}·]+$/u;

/** “Ada” and “Lovelace” are Ada Lovelace, 伟 and 张 are 张伟. */
function nameOf(parts: readonly string[]): string {
  if (parts.length === 2 && parts.every((part) => han.test(part))) return `${parts[1]}${parts[0]}`;
  return parts.join(' ');
}

/** @param types with `first`: the kind of id in each cell, which the answer begins with. */
export function joinCells(cells: readonly string[], by: JoinKind, types: readonly string[] = []): string {
  const plain = cells.map((cell) => cell.trim());
  const filled = plain.filter((cell) => cell !== '');
  switch (by) {
    case 'words':
      return filled.join(' ');
    case 'lines':
      return filled.join('\n');
    case 'name':
      return nameOf(filled);
    case 'first': {
      const at = plain.findIndex((cell) => cell !== '');
      if (at < 0) return '';
      return types[at] === undefined ? plain[at]! : `${types[at]}:${plain[at]}`;
    }
    case 'closed':
      return closed.has(fold(plain[0] ?? '')) ? plain[0]! : (plain.slice(1).find(Boolean) ?? plain[0] ?? '');
  }
}
