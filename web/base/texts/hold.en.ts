/** English texts of legal holds and personal data on record pages. */
export const hold = {
  'hold.badge': 'Legal hold',
  'hold.since': 'Under a legal hold since {time}',
  'hold.menu': 'Legal hold…',
  'hold.placeTitle': 'Legal hold on {name}',
  'hold.endTitle': 'End the legal hold on {name}',
  'hold.text': 'Nothing deletes, removes or erases a record under a legal hold, not even a rule for keeping.',
  'hold.reason': 'Reason',
  'hold.place': 'Place the hold',
  'hold.end': 'End',
  'hold.placed': 'The legal hold is in force',
  'hold.ended': 'The legal hold has ended',
  'record.exportPerson': 'Export personal data…',
  'record.erasePerson': 'Erase personal data…',
} as const;
