/** English texts of the page about leaving and arriving. */
export const leaving = {
  'leaving.lead':
    'Your data are yours. Everything of the company fits into one file that anybody can read, and from which this product makes the same company again.',
  'leaving.out': 'Take everything along',
  'leaving.outText':
    'A ZIP with the records of every object as spreadsheets and as data, relations, history, comments, files and the configuration. It is made while people go on working, and waits here for 24 hours.',
  'leaving.sensitive': 'Include sensitive values in full',
  'leaving.sensitiveText':
    'Numbers of identity cards and bank accounts stand in the file for everyone who has it. It is written down who asked, and why.',
  'leaving.reason': 'Why they are needed',
  'leaving.make': 'Make the file',
  'leaving.command': 'The same at the terminal:',
  'leaving.rows': '{count} {count|row|rows}',
  'leaving.withSensitive': 'With sensitive values.',
  'leaving.withoutSensitive': 'Without sensitive values.',
  'leaving.until': 'until {at}',
  'leaving.state.queued': 'Waiting',
  'leaving.state.running': 'Being made',
  'leaving.state.paused': 'Paused',
  'leaving.state.done': 'No longer here',
  'leaving.state.failed': 'Failed',
  'leaving.state.cancelled': 'Stopped',
  'leaving.download': 'Download',
  'leaving.downloadNamed': 'Download {name}',
  'leaving.in': 'Arrive with such a file',
  'leaving.inText':
    'A file that was made here or on another machine becomes a workspace of its own: the same records, rights, history and files. It is paused until you release it; people get in when you invite them.',
  'leaving.choose': 'Choose a file',
  'leaving.facts': '{name}, {at}: {rows} {rows|row|rows}, {files} {files|file|files}.',
  'leaving.load': 'Make the workspace',
  'leaving.made': '“{name}” is ready',
  'leaving.open': 'Open',
} as const;
