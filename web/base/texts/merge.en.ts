/** Merging as any page may speak of it; the words of its dialogs are loaded with them. */
export const merge = {
  'merge.action': 'Merge',
  'merge.with': 'Merge with…',
  'merge.from': 'Merged from {names}',
  'merge.takeBack': 'Un-merge',
  'merge.moved': 'This record was merged; here is the one that it went into.',
  'merge.into': 'merged into',
  'merge.did.merged': 'merged {name} into this',
  'merge.did.unmerged': 'took {name} out again',
  'merge.did.takenOut': 'took this out of {name} again',
  'merge.again': 'Merge again',
  'merge.againDone': 'Merged again',
  'merge.someRecord': 'a record that you may not see',
} as const;
