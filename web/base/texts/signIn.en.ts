/** English texts of sign-in, first run and invitation. */

export const signIn = {
  'signIn.title': 'Sign in',
  'signIn.email': 'E-mail',
  'signIn.password': 'Password',
  'signIn.button': 'Sign in',
  'signIn.passkey': 'Sign in with a passkey',
  'signIn.showPassword': 'Show or hide the password',
  'signIn.forgot': 'Forgot it?',
  'signIn.forgotText':
    'Ask your administrator for a reset link. An administrator runs “guanxi user reset-password” on the server.',
  'signIn.own': 'Runs on your own server',
  'signIn.ended': 'Your session has ended. Sign in and you are back where you were.',

  'signIn.passwordHelp': 'At least 8 characters; a few words in a row are easy to remember.',
  'setup.title': 'Welcome to Guanxi',
  'setup.lead': 'One form and your CRM is ready. Everything except the currency can be changed later.',
  'setup.company': 'Your company',
  'setup.workspace': 'Company name',
  'setup.workspacePlaceholder': 'Yunlan Motion',
  'setup.country': 'Country or region',
  'setup.currency': 'Currency',
  'setup.language': 'Language',
  'setup.timeZone': 'Time zone',
  'setup.you': 'You, the administrator',
  'setup.name': 'Your name',
  'setup.email': 'E-mail',
  'setup.password': 'Password',
  'setup.button': 'Create workspace',
  'setup.tokenMissing': 'This page needs the address that the server printed',
  'setup.tokenMissingText':
    'On the first start Guanxi prints an address with a one-time token. Open that address. Restart the server to get a new one.',
  'setup.done': 'Your workspace is already set up',
  'setup.doneText': 'Sign in with the account that the administrator made or invited.',

  'invitation.title': 'Welcome to {workspace}',
  'invitation.lead': '{name}, choose a password for {email}.',
  'invitation.leadKnown': '{name}, sign in with the password that {email} has already.',
  'invitation.resetTitle': 'New password',
  'invitation.password': 'Password',
  'invitation.button': 'Set password and sign in',
  'invitation.gone': 'This link no longer works',
  'invitation.goneText':
    'It was used already, is too old, or was replaced by a newer one. Ask your administrator for a new link.',
  'invitation.toSignIn': 'To sign-in',
} as const;
