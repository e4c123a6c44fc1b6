/** Routes that the general line of the audit trail leaves out, each with its reason; every other one that changes something gets it. */

/** Whatever they change is written by the part that changes it: a request that changed nothing leaves nothing. */
export const ownLines: Readonly<Record<string, string>> = {
  'POST /api/v1/objects/{object}': 'the writer: one line a record',
  'PATCH /api/v1/objects/{object}/{id}': 'the writer; a value that is there already changes nothing',
  'PUT /api/v1/objects/{object}/by/{key}/{value}':
    'the writer; a value that is there already changes nothing',
  'DELETE /api/v1/objects/{object}/{id}': 'the writer',
  'POST /api/v1/objects/{object}/batch': 'the writer; all operations may be refused one by one',
  'POST /api/v1/setup': 'the security log',
  'POST /api/v1/links/accept': 'the security log',
  'POST /api/auth/sign-in/email': 'the security log, also for every failure',
  'POST /api/auth/sign-in/passkey': 'the security log, also for every failure',
  'POST /api/auth/second-factor': 'the security log, also for every failure',
  'POST /api/auth/sign-on/directory': 'the security log, also for every failure',
  'POST /api/auth/sign-on/finish': 'the security log, also for every failure',
  'POST /api/auth/sign-on/{provider}/assertion': 'the security log, when it is finished',
  'POST /api/auth/sign-on/{provider}/signedOut': 'the security log',
  'POST /api/auth/sign-out': 'the security log',
};

/** Nothing that somebody would ask an audit for. */
export const unaudited: Readonly<Record<string, string>> = {
  'POST /api/v1/objects/{object}/{id}/presence': 'who has a page open; forgotten within seconds',
  'POST /api/v1/presence/leave': 'who has a page open; forgotten within seconds',
  'POST /api/v1/objects/{object}/{id}/followers': 'what a person is told about; for himself only',
  'DELETE /api/v1/objects/{object}/{id}/followers': 'what a person is told about; for himself only',
  'POST /api/v1/objects/{object}/{id}/comments/{comment}/reactions': 'a thumb under a comment',
  'PATCH /api/v1/notifications': 'marks of what a person has read of his own inbox',
  'POST /api/v1/notifications/{id}/snooze': 'marks of what a person has read of his own inbox',
  'POST /api/auth/second-factor/options': 'a question of the browser before the sign-in',
  'POST /api/auth/sign-in/passkey/options': 'a question of the browser before the sign-in',
  'POST /api/auth/sign-on/start': 'the way to a provider; nobody is signed in by it',
  'POST /api/v1/me/factors/passkeys/options': 'a question of the browser before a key is made',
  'POST /api/v1/me/proof/options': 'a question of the browser before a proof',
  'POST /api/v1/unsubscribe': 'a choice of what one is told, by the link of a mail',
};
