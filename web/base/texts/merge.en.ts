/** Merging as any page may speak of it; the words of its dialogs are loaded with them. */
export const merge = {
  'merge.action': 'Merge',
  'merge.with': 'Merge with…',
  'merge.from': 'Merged from {names}',
  'merge.takeBack': 'Un-merge',
  'merge.moved': 'This record was merged; you are looking at the merged one.',
  'merge.into': 'merged into',
  'merge.did.merged': 'merged {name} into this',
  'merge.did.unmerged': 'un-merged {name}',
  'merge.did.takenOut': 'un-merged this from {name}',
  'merge.again': 'Merge again',
  'merge.againDone': 'Merged again',
  'merge.someRecord': 'a record you may not see',
} as const;
