/** English texts of the page of sharing rules. */
export const sharingRules = {
  'sharingRules.lead':
    'Rules open records to people who do not own them. Roles still say what anybody may do with what he sees.',
  'sharingRules.new': 'New rule',
  'sharingRules.none': 'No rules yet',
  'sharingRules.noneText':
    'For example: accounts of the energy industry can be read by the group “Experts”, whoever owns them.',
  'sharingRules.object': 'Records of',
  'sharingRules.name': 'Name',
  'sharingRules.filter': 'Which records',
  'sharingRules.filterHint': 'Without a condition: all of them. Only fields of the record itself.',
  'sharingRules.preview': 'Matching records: {records} of {of}. People who would see them: {people}.',
  'sharingRules.counting': 'Counting…',
  'sharingRules.on': 'Switch on',
  'sharingRules.off': 'Switch off',
  'sharingRules.saved': 'Rule saved',
  'sharingRules.removed': 'Rule “{name}” removed',
  'sharingRules.switchedOn': 'Rule “{name}” is on',
  'sharingRules.switchedOff': 'Rule “{name}” is off: it shares nothing any more',
  'sharingRules.says': '{object} → {targets}',
  'sharingRules.state.off': 'Off',
  'sharingRules.state.applying': 'Being applied, {progress} %',
  'sharingRules.state.applied': 'Applied',
  'sharingRules.state.stopped': 'Stopped at {progress} %: see the jobs',
  'sharingRules.state.broken': 'Shares nothing: a field it asks is gone',
  'sharingRules.chain': 'Managers',
  'sharingRules.chainSwitch': 'Managers reach what the people below them own',
  'sharingRules.chainHint':
    'Along the manager of each user, as far as the manager’s own role lets him do something with his own records.',
  'sharingRules.inherit': 'What follows an account',
  'sharingRules.inheritHint':
    'Who shares in an account can share in its children. Activities and tasks are read by whoever reads their account anyway.',
  'sharingRules.inherit.none': 'Nothing',
  'sharingRules.inherit.read': 'Read only',
  'sharingRules.inherit.same': 'The same as the account',
  'sharingRules.inheriting': 'Sharing of {object}',
  'sharingRules.teamRoles': 'Parts in a team',
  'sharingRules.teamRolesHint':
    'What members of a record’s team can be. A part that is switched off stays where it is played.',
  'sharingRules.addRole': 'Add a part',
  'sharingRules.newRole': 'New part',
  'sharingRules.roleOn': '“{name}” can be chosen',
} as const;
