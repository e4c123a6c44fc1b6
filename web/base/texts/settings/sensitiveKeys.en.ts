/** English texts of the page about the keys of sensitive values. */
export const sensitiveKeys = {
  'sensitiveKeys.lead':
    'Sensitive fields, such as ID cards and bank accounts, are sealed with these keys before they reach the database.',
  'sensitiveKeys.rotate': 'New key',
  'sensitiveKeys.rotateText':
    'A new key is made, and all sensitive values of all workspaces are sealed with it while everybody goes on working. The old key stays until nothing needs it. Take a copy of the keys afterwards.',
  'sensitiveKeys.current': 'Seals now',
  'sensitiveKeys.old': 'Only opens',
  'sensitiveKeys.fromStart': 'from the beginning',
  'sensitiveKeys.since': 'since {time}',
  'sensitiveKeys.values': '{count} values here',
  'sensitiveKeys.retire': 'Remove',
  'sensitiveKeys.retireNamed': 'Remove key {key}',
  'sensitiveKeys.retired': 'The key is gone',
  'sensitiveKeys.sealing': 'Sealing values anew',
  'sensitiveKeys.paused': 'Paused',
  'sensitiveKeys.pause': 'Pause',
  'sensitiveKeys.resume': 'Go on',
  'sensitiveKeys.allSealed': 'All values are sealed with the key of now.',
  'sensitiveKeys.unreadable':
    '{count} values could not be opened: their key is missing, or they were changed from outside.',
  'sensitiveKeys.copyTitle': 'Copy of the keys',
  'sensitiveKeys.copied': 'A copy of these keys was taken on {time}. Keep it apart from the backups.',
  'sensitiveKeys.notCopied':
    'No copy of these keys was taken. If they are lost, no sensitive value can ever be opened again, not even from a backup.',
  'sensitiveKeys.restoreTitle': 'Restoring a backup',
  'sensitiveKeys.restoreText':
    'A backup needs the keys of its time: keep each copy as long as the backups that were made under it. Restoring with an older copy adds its keys to those that are there; a removed key comes back the same way.',
} as const;
