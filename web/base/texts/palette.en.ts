/** English texts of the command palette. */

export const palette = {
  'palette.label': 'Search and commands',
  'palette.placeholder': 'Search records, actions, pages, settings…',
  'palette.best': 'Best match',
  'palette.records': 'Records',
  'palette.recent': 'Recently opened',
  'palette.actions': 'Actions',
  'palette.pages': 'Pages',
  'palette.settings': 'Settings',
  'palette.count': '{count} {count|result|results}',
  'palette.none': 'Nothing found for “{q}”',
  'palette.noneHint':
    'Try fewer characters, the initials of the pinyin, or the last digits of a phone number.',
  'palette.move': 'move',
  'palette.open': 'open',
  'palette.newTab': 'in a new tab',
  'palette.hint': 'Characters, pinyin or its initials all work',
  'palette.formerly': 'was “{name}”',
} as const;
