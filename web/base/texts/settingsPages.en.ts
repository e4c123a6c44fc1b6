/** Names of the pages of the settings: the search knows them before the settings are opened. */
export const settingsPages = {
  'settings.title': 'Settings',
  'settings.group.you': 'You',
  'settings.group.workspace': 'Workspace',
  'settings.group.people': 'People',
  'settings.group.data': 'Data and access',

  'settings.me': 'My settings',
  'settings.workspace': 'Workspace',
  'settings.users': 'Users',
  'settings.departments': 'Departments',
  'settings.apiKeys': 'API keys',
  'settings.problemReports': 'Problem reports',
  'settings.backup': 'Backup',
  'shape.objects': 'Objects and fields',
  'shape.group': 'Shape of the data',
  'shape.changes': 'Changes',
  'shape.transfer': 'Export and apply',
  'jobs.title': 'Jobs',
  'workspaces.title': 'Sandboxes',
} as const;
