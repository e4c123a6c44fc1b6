/** English texts of the page about the workspace as a whole and its sandboxes. */
export const workspaces = {
  'workspaces.lead':
    'A sandbox is a copy to try things in: same rights, configuration and number of records, with the people in it made unrecognisable.',
  'workspaces.facts': 'This workspace',
  'workspaces.since': 'Since',
  'workspaces.people': 'People who can open it',
  'workspaces.records': 'Records, about',
  'workspaces.size': 'Size in the database',
  'workspaces.copiedFrom': 'Copied from',
  'workspaces.copies': 'Sandboxes of it',
  'workspaces.none': 'No sandbox yet',
  'workspaces.noneText':
    'Try a new pipeline, an import or a training course where nothing can go wrong. Your people go on working while the copy is made.',
  'workspaces.make': 'Make a sandbox',
  'workspaces.making': 'Making “{name}”',
  'workspaces.made': '“{name}” is ready',
  'workspaces.open': 'Open',
  'workspaces.openNamed': 'Open {name}',
  'workspaces.paused': 'Paused',
  'workspaces.name': 'Name',
  'workspaces.slug': 'Short name',
  'workspaces.slugHelp': 'For the address: /w/{slug}/',
  'workspaces.members': 'Who may open it',
  'workspaces.members.administrators': 'Administrators',
  'workspaces.members.all': 'Everyone who may open this one',
  'workspaces.whatHappens':
    'Names keep their shape; phones, e-mails, addresses and notes are replaced; history, comments, files, keys and mail are not copied. The sandbox is paused: it sends nothing and runs no jobs until an administrator releases it.',
  'workspaces.sandboxOf':
    'This is a sandbox of “{slug}”. People in it are made up from real ones and cannot be recognised.',
  'workspaces.pausedText': 'It is paused: it sends nothing and runs no jobs by itself.',
  'workspaces.release': 'Release',
  'workspaces.sandbox': 'Sandbox',
} as const;
