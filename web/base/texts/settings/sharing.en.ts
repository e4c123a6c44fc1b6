/** English texts of the page of sharing rules. */
export const sharingRules = {
  'sharingRules.lead':
    'Rules open records to people who do not own them. What people may do with a record still depends on their role.',
  'sharingRules.new': 'New rule',
  'sharingRules.none': 'No rules yet',
  'sharingRules.noneText':
    'For example: the group “Experts” can view all accounts in the energy industry, whoever owns them.',
  'sharingRules.object': 'Object',
  'sharingRules.name': 'Name',
  'sharingRules.filter': 'Which records',
  'sharingRules.filterHint': 'No condition means all records. Only fields of the record itself.',
  'sharingRules.preview': 'Matching records: {records} of {of}. People who would see them: {people}.',
  'sharingRules.counting': 'Counting…',
  'sharingRules.on': 'Switch on',
  'sharingRules.off': 'Switch off',
  'sharingRules.saved': 'Rule saved',
  'sharingRules.removed': 'Rule “{name}” removed',
  'sharingRules.switchedOn': 'Rule “{name}” is on',
  'sharingRules.switchedOff': 'Rule “{name}” is off and no longer shares anything',
  'sharingRules.says': '{object} → {targets}',
  'sharingRules.state.off': 'Off',
  'sharingRules.state.applying': 'Applying, {progress}%',
  'sharingRules.state.applied': 'Applied',
  'sharingRules.state.stopped': 'Stopped at {progress}%; see Jobs',
  'sharingRules.state.broken': 'Shares nothing: a field in its condition no longer exists',
  'sharingRules.chain': 'Managers',
  'sharingRules.chainSwitch': 'Managers can work with the records of their reports',
  'sharingRules.chainHint':
    'Up the line of managers. What a manager may do follows what their role allows on their own records.',
  'sharingRules.inherit': 'Sharing along with the account',
  'sharingRules.inheritHint':
    'Whoever an account is shared with can get its related records too. Activities and tasks are visible to everyone who can see the account anyway.',
  'sharingRules.inherit.none': 'Not shared along',
  'sharingRules.inherit.read': 'View only',
  'sharingRules.inherit.same': 'Same as the account',
  'sharingRules.inheriting': 'Sharing of {object}',
  'sharingRules.teamRoles': 'Team roles',
  'sharingRules.teamRolesHint':
    'Roles that members of a record’s team can have. Switched-off roles stay with those who have them.',
  'sharingRules.addRole': 'Add a role',
  'sharingRules.newRole': 'New role',
  'sharingRules.roleOn': '“{name}” can be chosen',
} as const;
