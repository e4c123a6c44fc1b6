/** English texts of the page about the keys of sensitive values. */
export const sensitiveKeys = {
  'sensitiveKeys.lead':
    'Sensitive fields, such as ID card and bank account numbers, are encrypted with these keys before they reach the database.',
  'sensitiveKeys.rotate': 'New key',
  'sensitiveKeys.rotateText':
    'A new key is made and all sensitive values of all workspaces are encrypted with it while everyone keeps working. The old key stays until nothing needs it. Export a copy of the keys afterwards.',
  'sensitiveKeys.current': 'In use',
  'sensitiveKeys.old': 'For older values only',
  'sensitiveKeys.fromStart': 'original key',
  'sensitiveKeys.since': 'since {time}',
  'sensitiveKeys.values': '{count} values here',
  'sensitiveKeys.retire': 'Remove',
  'sensitiveKeys.retireNamed': 'Remove key {key}',
  'sensitiveKeys.retired': 'The key was removed',
  'sensitiveKeys.sealing': 'Re-encrypting values',
  'sensitiveKeys.paused': 'Paused',
  'sensitiveKeys.pause': 'Pause',
  'sensitiveKeys.resume': 'Resume',
  'sensitiveKeys.allSealed': 'All values are encrypted with the current key.',
  'sensitiveKeys.unreadable':
    '{count} values could not be decrypted: their key is missing, or they were changed from outside.',
  'sensitiveKeys.copyTitle': 'Copy of the keys',
  'sensitiveKeys.copied': 'These keys were exported on {time}. Keep the copy apart from the backups.',
  'sensitiveKeys.notCopied':
    'These keys have not been exported. If they are lost, sensitive values can never be read again, not even from a backup.',
  'sensitiveKeys.restoreTitle': 'Restoring a backup',
  'sensitiveKeys.restoreText':
    'A backup needs the keys of its time: keep each copy as long as the backups made with it. Restoring an older copy adds its keys to the present ones, removed keys included.',
} as const;
