/** English texts of keyboard shortcuts. */

export const keys = {
  'keys.title': 'Keyboard',
  'keys.anywhere': 'Anywhere',
  'keys.go': 'Go to',
  'keys.list': 'In a list',
  'keys.record': 'In a record',
  'keys.search': 'Search and commands',
  'keys.create': 'Create',
  'keys.sidebar': 'Fold or unfold the sidebar',
  'keys.sheet': 'All keys',
  'keys.pin': 'Pin or unpin this page',
  'keys.note': 'Single keys sleep while you type. They can be switched off in My settings.',
} as const;
