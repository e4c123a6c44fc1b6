/** Help: the guide inside the product, reports of problems, the demo company. */
export const help = {
  'help.here': 'Help on this page',
  'help.guide': 'User guide',
  'help.whole': 'Open the guide',
  'help.keys': 'Keyboard',
  'help.report': 'Report a problem',
  'help.reported': 'Thank you. Your administrators see the report.',
  'help.mayNotReport': 'Your role may not report problems; tell your administrator.',
  'help.chapters': 'Chapters',
  'help.search': 'Search the guide',
  'help.nothing': 'No chapter has these words.',
  'help.noChapter': 'There is no such chapter',
  'help.noChapterText': 'Choose one on the left.',
  'help.demo': 'Demo company',
  'help.demoText':
    'Eighteen months of a company that sells sensors: 2,000 customers, their people, 3,000 deals, calls, visits and tasks. To look around and to learn with; one click takes it away again, your own records stay.',
  'help.demoBring': 'Bring the demo company in',
  'help.demoRemove': 'Remove the demo company',
  'help.demoRemoveSure':
    'All records of the demo company go for good. Those that your own records hang on stay.',
  'help.demoBringing': 'The demo company is being made',
  'help.demoRemoving': 'The demo company is being removed',
} as const;
