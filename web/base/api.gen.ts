/** Made by scripts/openapi.ts from the routes and the declarations; do not edit. */

export interface paths {
    readonly "/api/auth/sign-in/email": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs in with e-mail and password; the session comes as a cookie. With `secondFactor` it opens nothing until POST /api/auth/second-factor. */
        readonly post: operations["postAuthSignInEmail"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-in/passkey/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a passkey is to sign for signing in by it alone; good once, for five minutes. */
        readonly post: operations["postAuthSignInPasskeyOptions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-in/passkey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs in with what a passkey signed; no further factor is asked for. */
        readonly post: operations["postAuthSignInPasskey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/second-factor/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** After the password: by which factors the sign-in can be completed, and what a passkey is to sign. */
        readonly post: operations["postAuthSecondFactorOptions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/second-factor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Completes a sign-in by one of a code, a recovery code, or a passkey; the session gets another cookie. */
        readonly post: operations["postAuthSecondFactor"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends the session; without one it does nothing. */
        readonly post: operations["postAuthSignOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-on/ways": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The ways besides a password; with an address those of its domain. Says nothing of whether anybody has that address. */
        readonly post: operations["postAuthSignOnWays"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-on/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begins a sign-in at a provider: the address to go to, and a cookie that binds it to this browser. */
        readonly post: operations["postAuthSignOnStart"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-on/finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends it with what the provider sent back; in the browser that began it, and once only. */
        readonly post: operations["postAuthSignOnFinish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-on/{provider}/assertion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** SAML: where the provider lets the browser post its signed answer; leads on to the sign-in page. */
        readonly post: operations["postAuthSignOnProviderAssertion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-on/{provider}/metadata": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** SAML: our metadata, for the provider. */
        readonly get: operations["getAuthSignOnProviderMetadata"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-on/directory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs in with the name and password of the company's directory (LDAP). */
        readonly post: operations["postAuthSignOnDirectory"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/sign-on/{provider}/signedOut": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** OpenID Connect back-channel logout: the provider says that somebody signed out there. */
        readonly post: operations["postAuthSignOnProviderSignedOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/signOutAddress": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where signing out goes on, for somebody who came through a provider that wants to know; else null. */
        readonly get: operations["getMeSignOutAddress"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/setup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the first run is still to be done; 404 afterwards. */
        readonly get: operations["getSetup"];
        readonly put?: never;
        /** Makes the workspace and its administrator, who is signed in at once. */
        readonly post: operations["postSetup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/links/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What an invitation or reset link is for; does not use it. */
        readonly post: operations["postLinksRead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/links/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sets the password and signs in; the link is used up. */
        readonly post: operations["postLinksAccept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The caller: name, settings, administrative rights, workspaces. */
        readonly get: operations["getMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the own name, language, time zone or preferences. */
        readonly patch: operations["patchMe"];
        readonly trace?: never;
    };
    readonly "/api/v1/me/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Changes the own password; all other sessions end. */
        readonly post: operations["postMePassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/factors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The own second factors, and whether and until when the organisation asks for one. */
        readonly get: operations["getMeFactors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/factors/totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new secret for an authenticator app; it counts once POST …/totp/confirm brings a right code of it. */
        readonly post: operations["postMeFactorsTotp"];
        /** Takes the authenticator app away. */
        readonly delete: operations["deleteMeFactorsTotp"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/factors/totp/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts the offered secret in force. With the first factor other sessions end, and recovery codes are shown this once. */
        readonly post: operations["postMeFactorsTotpConfirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/factors/recoveryCodes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ten new recovery codes, shown this once; the former ones end. */
        readonly post: operations["postMeFactorsRecoveryCodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/factors/passkeys/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What the browser needs to make a passkey; good once, for five minutes. */
        readonly post: operations["postMeFactorsPasskeysOptions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/factors/passkeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keeps a passkey under a name. With the first factor recovery codes are shown this once. */
        readonly post: operations["postMeFactorsPasskeys"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/factors/passkeys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Takes a passkey away. */
        readonly delete: operations["deleteMeFactorsPasskeysId"];
        readonly options?: never;
        readonly head?: never;
        /** Names a passkey anew. */
        readonly patch: operations["patchMeFactorsPasskeysId"];
        readonly trace?: never;
    };
    readonly "/api/v1/me/proof/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** How the caller can show again who he is, and what a passkey is to sign. */
        readonly post: operations["postMeProofOptions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/proof": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Shows again who one is, by password, code or passkey; for ten minutes nothing asks for it. */
        readonly post: operations["postMeProof"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where the caller is signed in. */
        readonly get: operations["getSessions"];
        readonly put?: never;
        readonly post?: never;
        /** Signs out everywhere; with `others` everywhere else. */
        readonly delete: operations["deleteSessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Ends one session. */
        readonly delete: operations["deleteSessionsId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signOn/providers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The providers of the workspace; never their secrets. */
        readonly get: operations["getSignOnProviders"];
        readonly put?: never;
        /** Adds a provider; it signs nobody in before it is active. */
        readonly post: operations["postSignOnProviders"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signOn/providers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One provider, with the addresses that it has to be told. */
        readonly get: operations["getSignOnProvidersId"];
        /** Changes a provider as a whole; switched off, the sessions that it opened end. */
        readonly put: operations["putSignOnProvidersId"];
        readonly post?: never;
        /** Removes a provider; its sessions and its ties to people go with it, the people stay. */
        readonly delete: operations["deleteSignOnProvidersId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signOn/providers/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tries a provider without signing anybody in: an address to go to, or for a directory what it says at once. */
        readonly post: operations["postSignOnProvidersIdTest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signOn/providers/{id}/sync": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Compares with the directory: who left is deactivated. `dryRun` only says what would be done. */
        readonly post: operations["postSignOnProvidersIdSync"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signOn/providers/{id}/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The users whom the provider knows, by its own name of them; the last seen first, at most a thousand. */
        readonly get: operations["getSignOnProvidersIdPeople"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signOn/providers/{id}/people/{user}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Forgets whom the provider means by a user, who is tied anew at the next sign-in; his sessions from it end. */
        readonly delete: operations["deleteSignOnProvidersIdPeopleUser"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signOn/samlMetadata": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Reads a provider's SAML metadata, from a text or an address; nothing that they name is fetched. */
        readonly post: operations["postSignOnSamlMetadata"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signOn/scimTokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tokens that work; never the tokens themselves. */
        readonly get: operations["getSignOnScimTokens"];
        readonly put?: never;
        /** Makes a token with which a directory keeps users and groups under /scim/v2; it is shown this once. */
        readonly post: operations["postSignOnScimTokens"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signOn/scimTokens/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revokes a token. */
        readonly delete: operations["deleteSignOnScimTokensId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/apiKeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The own keys; all of the workspace for those who look after keys. Never the keys themselves. */
        readonly get: operations["getApiKeys"];
        readonly put?: never;
        /** Makes a key that acts with the rights of its maker, or with fewer (`scopes`, `access`); it is shown this once. */
        readonly post: operations["postApiKeys"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/apiKeys/{id}/rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes a new key in the place of an own one, which works on for `overlapHours`; the new key is shown this once. */
        readonly post: operations["postApiKeysIdRotate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/apiKeys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revokes a key. */
        readonly delete: operations["deleteApiKeysId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Adds a person. Without a password an invitation is made, mailed where mail is set up, and its link answered once; with one the person signs in at once. */
        readonly post: operations["postUsers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/invite": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Adds and invites up to 200 people, each on his own: one who is refused keeps none of the others out. */
        readonly post: operations["postUsersInvite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/invite": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes an invitation link to hand on; an earlier one ends. */
        readonly post: operations["postUsersIdInvite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/resetLink": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes a link with which the user sets a new password within 30 minutes. */
        readonly post: operations["postUsersIdResetLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/deactivate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The user can no longer sign in; sessions, live streams, exports and keys end within seconds. Records stay his until they are handed over. */
        readonly post: operations["postUsersIdDeactivate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/reactivate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a deactivated user sign in again. */
        readonly post: operations["postUsersIdReactivate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/security": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How a person signs in: factors, sessions, and whether wrong tries lock him out. */
        readonly get: operations["getUsersIdSecurity"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/factors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Takes all second factors of a person away, for somebody who lost them; he is told, and his sessions end. */
        readonly delete: operations["deleteUsersIdFactors"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Signs a person out everywhere. */
        readonly delete: operations["deleteUsersIdSessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/sessions/{session}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Signs a person out on one device. */
        readonly delete: operations["deleteUsersIdSessionsSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/unlock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a person try again at once who was locked out by wrong passwords or codes. */
        readonly post: operations["postUsersIdUnlock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/security/policy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The security policy in force; version 0 is what holds where nothing was set. */
        readonly get: operations["getSecurityPolicy"];
        /** Replaces the policy; `version` is the one that the change was made on. One that would shut out its author is refused. */
        readonly put: operations["putSecurityPolicy"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/security/policy/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The last hundred versions, newest first: who changed it, and to what. */
        readonly get: operations["getSecurityPolicyVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/security/policy/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Brings a former version back as a new one: the undo of a change. */
        readonly post: operations["postSecurityPolicyRestore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/security/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sign-ins, refusals, changes of factors and keys, and alerts, newest first; `before` goes on where a page ended. */
        readonly get: operations["getSecurityEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/security/alerts/acknowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says of alerts that somebody looked at them. */
        readonly post: operations["postSecurityAlertsAcknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/handover": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What there is to hand over: records by object (of tasks the open ones), people and departments that report to him (`user.manager`, `department.manager`), queues (`queue.members`), saved views (`view.owner`). */
        readonly get: operations["getUsersIdHandover"];
        readonly put?: never;
        /** Hands everything over as one change set, by a job: to one, evenly to several (`to`), by department of the record (`departments`), with exceptions by part (`parts`; null leaves it). */
        readonly post: operations["postUsersIdHandover"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/move": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records that would go along when the person leaves his department, by object. */
        readonly get: operations["getUsersIdMove"];
        readonly put?: never;
        /** Moves the person to another department together with the records that he owns in the former one, as one change set, by a job. Without his records: write his department. */
        readonly post: operations["postUsersIdMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/departments/tree": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All departments with the number of people in each, by name; `parent` makes the tree. */
        readonly get: operations["getDepartmentsTree"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/departments/treeAt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The departments as they stood at a moment: names and places of then, also of those that are gone. */
        readonly get: operations["getDepartmentsTreeAt"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/departments/{id}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What would go to another department: people (`user`), records by object, parts below (`department.parent`), queues (`queue.members`). */
        readonly get: operations["getDepartmentsIdMerge"];
        readonly put?: never;
        /** Gives people, records and parts of the department to another and deletes it, as one change set, by a job. Where something was refused, it stays. */
        readonly post: operations["postDepartmentsIdMerge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The roles of the workspace and what they allow. */
        readonly get: operations["getRoles"];
        readonly put?: never;
        /** Makes a role; without `rights` it allows nothing yet. */
        readonly post: operations["postRoles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/roles/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One role. */
        readonly get: operations["getRolesId"];
        readonly put?: never;
        readonly post?: never;
        /** Removes a role that nothing uses; `replaceBy` names the role that takes its place everywhere. */
        readonly delete: operations["deleteRolesId"];
        readonly options?: never;
        readonly head?: never;
        /** Changes a role; `rights` replaces all of them. If-Match names the version that was seen. */
        readonly patch: operations["patchRolesId"];
        readonly trace?: never;
    };
    readonly "/api/v1/roles/{id}/copy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes a role that allows the same under another name. */
        readonly post: operations["postRolesIdCopy"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/roles/{id}/uses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What uses a role: users, views, layouts. */
        readonly get: operations["getRolesIdUses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/roleChanges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Changes of roles, newest first. */
        readonly get: operations["getRoleChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/roleChanges/{id}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a role back to what it was before a change. */
        readonly post: operations["postRoleChangesIdUndo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sharing/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The sharing rules of the workspace, and how far each is applied. */
        readonly get: operations["getSharingRules"];
        readonly put?: never;
        /** Makes a rule: records that match are shared with people, groups and departments (and those below), as a job goes through them. */
        readonly post: operations["postSharingRules"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sharing/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** How many records a rule would meet, and to how many people its targets come. */
        readonly post: operations["postSharingPreview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sharing/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether managers reach what those below them own, what children inherit from accounts, and the parts of a team. */
        readonly get: operations["getSharingSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes them; `teamRoles` replaces the whole list, `jobs` bring the records of an object in line. */
        readonly patch: operations["patchSharingSettings"];
        readonly trace?: never;
    };
    readonly "/api/v1/sharing/rules/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One sharing rule. */
        readonly get: operations["getSharingRulesId"];
        readonly put?: never;
        readonly post?: never;
        /** Removes a rule; what it shared ends at once. Its change set brings it back. */
        readonly delete: operations["deleteSharingRulesId"];
        readonly options?: never;
        readonly head?: never;
        /** Changes a rule, or switches it on or off; what it shares no more ends at once. */
        readonly patch: operations["patchSharingRulesId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/shares": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** With whom the record is shared by hand and by which rules; the members of its team have a `role`. */
        readonly get: operations["getObjectsObjectIdShares"];
        readonly put?: never;
        /** Shares the record; who holds a share already gets the new terms. `role` makes people members of its team. */
        readonly post: operations["postObjectsObjectIdShares"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/shares/{share}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Ends a share at once; anybody may end what is shared with himself. */
        readonly delete: operations["deleteObjectsObjectIdSharesShare"];
        readonly options?: never;
        readonly head?: never;
        /** Changes what a share allows, its part in the team, its note or when it ends. */
        readonly patch: operations["patchObjectsObjectIdSharesShare"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/shares": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Shares up to 10,000 records as a job that can be undone; those that the caller may not share are left out. */
        readonly post: operations["postObjectsObjectShares"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rights/explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a user may do with an object, or with one record of it, and which role, share or rule says so. */
        readonly get: operations["getRightsExplain"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rights/whoSees": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Users who can see a record, and by what; a short page is not the last one while there is a next cursor. */
        readonly get: operations["getRightsWhoSees"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/metadata/objects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Objects that the caller may read, with fields, child lists, views and verbs; and the domains of the navigation. */
        readonly get: operations["getMetadataObjects"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/metadata/objects/{object}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One object. */
        readonly get: operations["getMetadataObjectsObject"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/metadata/objects/{object}/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The fields of an object. */
        readonly get: operations["getMetadataObjectsObjectFields"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/config/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All documents as YAML files, in an order that never changes: fit to be kept and compared. */
        readonly get: operations["getConfigExport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/config/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What these files would make, change and remove, and what stands against it. Objects and fields that no file names are retired, other documents removed. */
        readonly post: operations["postConfigPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/config/apply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes the workspace what the files say, as one change: all or nothing, open to undo. */
        readonly post: operations["postConfigApply"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/config": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Documents of the configuration, all or of one kind. */
        readonly get: operations["getConfig"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/config/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Changes of the configuration, the newest first; of one document where `kind` and `name` say so. */
        readonly get: operations["getConfigChanges"];
        readonly put?: never;
        /** Several documents as one change: all or none. `data: null` removes; a dry run answers every problem. */
        readonly post: operations["postConfigChanges"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/config/changes/{id}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Writes the former documents back; refused, with a list, where one was changed since. */
        readonly post: operations["postConfigChangesIdUndo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/config/options/{name}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Merges one option of a pick list (`opportunity.stage`) into another: it is closed, views ask by the other, a job rewrites the records. Undo of the change takes all of it back. */
        readonly post: operations["postConfigOptionsNameMerge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/config/{kind}/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One document. */
        readonly get: operations["getConfigKindName"];
        /** Makes or replaces a document; `?dryRun` says what would happen. If-Match names the version that was seen, 0 for none. */
        readonly put: operations["putConfigKindName"];
        readonly post?: never;
        /** Removes a document; objects and fields must be retired first, and then their values go for good. */
        readonly delete: operations["deleteConfigKindName"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/config/{kind}/{name}/uses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What uses a document, or a declared field (`fieldSettings`) or its option. */
        readonly get: operations["getConfigKindNameUses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/layout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Layout of the record page, the form and the quick form, for records of one type or of none. */
        readonly get: operations["getObjectsObjectLayout"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Views of an object, declared ones first, or stored views of all objects. */
        readonly get: operations["getViews"];
        readonly put?: never;
        /** Saves a view. */
        readonly post: operations["postViews"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/views/roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The roles with which a view can be shared. */
        readonly get: operations["getViewsRoles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/views/defaults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The views of an object that roles open first. */
        readonly get: operations["getViewsDefaults"];
        /** Sets the view that a role opens first, or none. */
        readonly put: operations["putViewsDefaults"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/views/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A stored view. */
        readonly get: operations["getViewsId"];
        readonly put?: never;
        readonly post?: never;
        /** Removes a view. */
        readonly delete: operations["deleteViewsId"];
        readonly options?: never;
        readonly head?: never;
        /** Changes a view; If-Match names the version that was seen. */
        readonly patch: operations["patchViewsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/views/{id}/audience": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whom a view reaches: everyone, which roles, how many people. */
        readonly get: operations["getViewsIdAudience"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsObject"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsObject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsAccounts"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsAccounts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/contacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsContacts"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsContacts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/accountContacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsAccountContacts"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsAccountContacts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/activities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsActivities"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsActivities"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsTasks"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsTasks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/opportunities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsOpportunities"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsOpportunities"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/products": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsProducts"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsProducts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/consents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsConsents"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsConsents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/consentPurposes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsConsentPurposes"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsConsentPurposes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/privacyRequests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsPrivacyRequests"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsPrivacyRequests"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/departments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsDepartments"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsDepartments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsUsers"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsUsers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsGroups"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsGroups"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/queues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsQueues"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsQueues"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/problemReports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        readonly get: operations["getObjectsProblemReports"];
        readonly put?: never;
        /** Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it. */
        readonly post: operations["postObjectsProblemReports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsObjectQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/accounts/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsAccountsQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/contacts/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsContactsQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/accountContacts/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsAccountContactsQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/activities/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsActivitiesQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/tasks/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsTasksQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/opportunities/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsOpportunitiesQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/products/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsProductsQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/consents/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsConsentsQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/consentPurposes/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsConsentPurposesQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/privacyRequests/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsPrivacyRequestsQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/departments/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsDepartmentsQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/users/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsUsersQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/groups/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsGroupsQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/queues/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsQueuesQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/problemReports/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        readonly post: operations["postObjectsProblemReportsQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsObjectId"];
        readonly put?: never;
        readonly post?: never;
        /** Puts a record and its children into the recycle bin; `permanent=true` removes them for good. */
        readonly delete: operations["deleteObjectsObjectId"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsObjectId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/accounts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsAccountsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsAccountsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/contacts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsContactsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsContactsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/accountContacts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsAccountContactsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsAccountContactsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/activities/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsActivitiesId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsActivitiesId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/tasks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsTasksId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsTasksId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/opportunities/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsOpportunitiesId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsOpportunitiesId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/products/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsProductsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsProductsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/consents/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsConsentsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsConsentsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/consentPurposes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsConsentPurposesId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsConsentPurposesId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/privacyRequests/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsPrivacyRequestsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsPrivacyRequestsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/departments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsDepartmentsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsDepartmentsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/users/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsUsersId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsUsersId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/groups/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsGroupsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsGroupsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/queues/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsQueuesId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsQueuesId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/problemReports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there. */
        readonly get: operations["getObjectsProblemReportsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsProblemReportsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/related/{relation}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A child list of a record; takes every parameter of a list. */
        readonly get: operations["getObjectsObjectIdRelatedRelation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/related/{relation}/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same as a body, with aggregates besides. */
        readonly post: operations["postObjectsObjectIdRelatedRelationQuery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Brings a record and what was deleted with it back. */
        readonly post: operations["postObjectsObjectIdRestore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/by/{key}/{value}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Changes the record with this unique key or foreign id, or creates it. */
        readonly put: operations["putObjectsObjectByKeyValue"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Scores of the data of each object that the caller may read, of the fields that he may see. */
        readonly get: operations["getQuality"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Checks the data as a job: of the objects that are named, or of all that are measured. */
        readonly post: operations["postQualityRuns"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality/objects/{object}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Of one object: scores by field, what was found how often, and the scores of the past. */
        readonly get: operations["getQualityObjectsObject"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality/objects/{object}/records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The records with the most against them, as far as the caller may read them. */
        readonly get: operations["getQualityObjectsObjectRecords"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality/objects/{object}/fixes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a rule would put right in a field, before and after, of the records that the caller may read. */
        readonly get: operations["getQualityObjectsObjectFixes"];
        readonly put?: never;
        /** Puts right what a rule found in a field, as a job with the rights of the caller; one change set, undone as one. */
        readonly post: operations["postQualityObjectsObjectFixes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality/objects/{object}/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was said of an object: target, weights, rules of its fields; what is not said is as usual. */
        readonly get: operations["getQualityObjectsObjectSettings"];
        /** Says what is measured and cleaned; part of the configuration, so it can be undone and taken along. */
        readonly put: operations["putQualityObjectsObjectSettings"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality/addresses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a Chinese address apart into province, city, district and street; keeps nothing. */
        readonly post: operations["postQualityAddresses"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A member of the queue in which the record waits becomes its owner; of many at once, one does. */
        readonly post: operations["postObjectsObjectIdTake"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}/uses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Queues that the group is a member of (`queue`), and whether records are shared with it (`share`). */
        readonly get: operations["getGroupsIdUses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/queues/{id}/uses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records that wait in the queue, by object. */
        readonly get: operations["getQueuesIdUses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The life of a record and of what belongs to it, newest first. */
        readonly get: operations["getObjectsObjectIdTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/timeline/rhythm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many records of another object, such as activities, its timeline tells of, week by week up to now. */
        readonly get: operations["getObjectsObjectIdTimelineRhythm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The changes of a record, deleted ones included, field by field, newest first. */
        readonly get: operations["getObjectsObjectIdHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ids changed and deleted since a cursor, in order; without one, the cursor of now. */
        readonly get: operations["getObjectsObjectChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Up to 10,000 operations; each has its own result, or with `atomic` all happen or none. */
        readonly post: operations["postObjectsObjectBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/bulk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Changes or deletes all records named or found by a filter, as a job that can be undone. */
        readonly post: operations["postObjectsObjectBulk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/reveal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The plain value of one sensitive field, to who may read it; the reason is kept in the audit trail. Shown for `seconds`, kept nowhere. */
        readonly post: operations["postObjectsObjectIdReveal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recycleBin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was deleted, of all objects or of one, newest first: by whom, when, and how much went along. */
        readonly get: operations["getRecycleBin"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recycleBin/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Brings records of any objects back, with what went along; `withParents` brings back what they hang on too. */
        readonly post: operations["postRecycleBinRestore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recycleBin/purge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Removes records of the recycle bin for good, each with what belongs to it. */
        readonly post: operations["postRecycleBinPurge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/tags/{field}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tags that records of the field carry, the most used first, as far as the caller may see them. */
        readonly get: operations["getObjectsObjectTagsField"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/tags/{field}/rename": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Renames or merges tags on every record that the caller may change, as a job; null takes them away. */
        readonly post: operations["postObjectsObjectTagsFieldRename"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a file as the body, at most 100 MB. It is its uploader’s alone until a record holds it, and goes after a day. */
        readonly post: operations["postFiles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/files/{id}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Puts a small picture, at most 512 × 512, beside a picture that one has just brought; lists show it. */
        readonly put: operations["putFilesIdPreview"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/files/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The content of a file, whole or a range of its bytes. */
        readonly get: operations["getFilesId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/changeSets/{id}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Restores the former values where nobody wrote since; a large change set answers 202 with a job. */
        readonly post: operations["postChangeSetsIdUndo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Merges other records into this one, which keeps its id; `fields` says whose value stays, by default its own, else the first that is there, and lists are united. What points to the others points to it. `dryRun` tells what would happen; where very much moves the answer is 202 with a job. */
        readonly post: operations["postObjectsObjectIdMerge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/merges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The records that were merged into this one, and into those, the newest first. */
        readonly get: operations["getObjectsObjectIdMerges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/merges/{id}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes one merge back: the merged record is there again under its id, with what was its own and nobody moved since; `conflicts` names the rest. `dryRun` tells what would happen; a large one answers 202 with a job. */
        readonly post: operations["postMergesIdUndo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/duplicates/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records that a record may be the same as, by the rules of its object. */
        readonly get: operations["getDuplicatesCheck"];
        readonly put?: never;
        /** Records that these values may be the same as, by the rules of the object, with what each field says for it; `id` names the record that is edited. */
        readonly post: operations["postDuplicatesCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/duplicates/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Fields that the rules of an object ask of new and changed records, as far as the caller may read them. */
        readonly get: operations["getDuplicatesFields"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/duplicates/comparable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Fields of an object that a rule may compare; sensitive ones exactly only. */
        readonly get: operations["getDuplicatesComparable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/duplicates/rules/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a rule would find among the records that there are; nothing is written. */
        readonly post: operations["postDuplicatesRulesTest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/duplicates/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether checks tell of records that the caller may not read. */
        readonly get: operations["getDuplicatesSettings"];
        /** With `disclosure`, checks tell the object, the owner and the masked name of records that the caller may not read; limited, and written into the audit trail. */
        readonly put: operations["putDuplicatesSettings"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records by words, Chinese characters, pinyin or digits of a phone; own and newest first. */
        readonly get: operations["getSearch"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Imports, newest first. */
        readonly get: operations["getImports"];
        readonly put?: never;
        /** Takes a CSV file or workbook as the body, reads its shape and proposes rules. */
        readonly post: operations["postImports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One import. */
        readonly get: operations["getImportsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Sets the rules, or says which sheet and header row to read. */
        readonly patch: operations["patchImportsId"];
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/dryRun": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tries the import as a job: what would happen, without doing it. */
        readonly post: operations["postImportsIdDryRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Imports the file as a job. */
        readonly post: operations["postImportsIdRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/failures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The first rows that a run refused, with cells and reasons. */
        readonly get: operations["getImportsIdFailures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/failures.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All rows that a run refused, as a file to put right and bring again. */
        readonly get: operations["getImportsIdFailuresCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Up to 10,000 records that match, as a file at once; what a list shows, in its order. */
        readonly post: operations["postObjectsObjectExport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The own exports, newest first. */
        readonly get: operations["getExports"];
        readonly put?: never;
        /** Exports all records that match as a job; its file is fetched from /exports/{id}/file. */
        readonly post: operations["postExports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far an own export is, and until when its file is there. */
        readonly get: operations["getExportsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exports/{id}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The file of an own export, for 24 hours. */
        readonly get: operations["getExportsIdFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The own jobs, newest first; all of the workspace for those who look after jobs. `counts`: of all groups. */
        readonly get: operations["getJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Progress and result of a job. */
        readonly get: operations["getJobsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stops a job after the batch at hand; what was done stays. */
        readonly post: operations["postJobsIdCancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Pauses a job after the batch at hand. */
        readonly post: operations["postJobsIdPause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a paused or failed job go on where it stood; a quarantined one gets three more attempts. */
        readonly post: operations["postJobsIdResume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/schedules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What comes round by the clock in this workspace, and in the installation. */
        readonly get: operations["getSchedules"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/schedules/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Switches a schedule of the workspace on or off, or gives it another time (five fields as of cron). */
        readonly patch: operations["patchSchedulesName"];
        readonly trace?: never;
    };
    readonly "/api/v1/schedules/{name}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Starts it now, whatever the clock says; `job` is null when there is nothing to do. */
        readonly post: operations["postSchedulesNameStart"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Settings of the workspace. */
        readonly get: operations["getSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes settings; `currencyRates` replaces the whole list. */
        readonly patch: operations["patchSettings"];
        readonly trace?: never;
    };
    readonly "/api/v1/settings/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends the pause of a restored or copied workspace; `released` is false when it was not paused. */
        readonly post: operations["postSettingsRelease"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/workspace": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Facts of the workspace: since when, how large, copied from where, and the copies of it. */
        readonly get: operations["getWorkspace"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/workspace/copies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes a paused sandbox as a job: same rights, configuration and counts, people masked. `members`: who may open it. */
        readonly post: operations["postWorkspaceCopies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Backups in the data folder, newest first. */
        readonly get: operations["getBackups"];
        readonly put?: never;
        /** Makes a backup as a job. */
        readonly post: operations["postBackups"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backups/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One backup, encrypted as it lies there. */
        readonly get: operations["getBackupsName"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lines of the audit trail, newest first: by time, person, action, object, record, field, address, request. */
        readonly get: operations["getAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/lines/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One line with values before and after, of the fields that the caller may read. */
        readonly get: operations["getAuditLinesId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Up to 100,000 lines that match, as CSV with a sentence for each. */
        readonly post: operations["postAuditExport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/state": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is noted and kept, how far the trail is sealed, what restores and archives there were, and the last proof. */
        readonly get: operations["getAuditState"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Chooses the objects whose reads are noted, and for how many years lines stay in the database (null: for ever). */
        readonly patch: operations["patchAuditSettings"];
        readonly trace?: never;
    };
    readonly "/api/v1/audit/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Proves the whole trail as a job; what it found is in the state. */
        readonly post: operations["postAuditVerify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** People by their words, in every object that holds people, whoever owns them. */
        readonly get: operations["getPrivacyPeople"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/people/{object}/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is held about a person, place by place, and what an erasure would leave or meet. */
        readonly get: operations["getPrivacyPeopleObjectId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/erasures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Erasures, newest first. */
        readonly get: operations["getPrivacyErasures"];
        readonly put?: never;
        /** Erases a person: `confirm` is the name of the record as it is shown. It cannot be taken back. */
        readonly post: operations["postPrivacyErasures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/erasures/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far an erasure is, and what it erased where. */
        readonly get: operations["getPrivacyErasuresId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/erasures/{id}/certificate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The certificate of an erasure that has ended: as JSON, or as a page to print in Chinese or English. */
        readonly get: operations["getPrivacyErasuresIdCertificate"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sensitiveKeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The keys that sensitive values are sealed with, how many values of this workspace each holds, and whether a copy was taken. */
        readonly get: operations["getSensitiveKeys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sensitiveKeys/rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes a new key and seals all sensitive values of all workspaces anew, as jobs, while everybody works. */
        readonly post: operations["postSensitiveKeysRotate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sensitiveKeys/{key}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes an old key out of the ring for good, once no workspace holds a value that needs it. */
        readonly post: operations["postSensitiveKeysKeyRetire"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether records of the demo company are here. */
        readonly get: operations["getDemo"];
        readonly put?: never;
        /** Fills the workspace with a company that has worked for eighteen months, as a job. */
        readonly post: operations["postDemo"];
        /** Takes the demo company away for good, as a job; what own records hang on stays. */
        readonly delete: operations["deleteDemo"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/comments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Comments of a record, newest thread first, with their answers. */
        readonly get: operations["getObjectsObjectIdComments"];
        readonly put?: never;
        /** Writes a comment; `@[Name](user:id)` and `@[Name](department:id)` mention. `replyTo` answers one. */
        readonly post: operations["postObjectsObjectIdComments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/comments/{comment}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Deletes what the caller wrote; answers to it stay. */
        readonly delete: operations["deleteObjectsObjectIdCommentsComment"];
        readonly options?: never;
        readonly head?: never;
        /** Changes what the caller wrote; If-Match names the version that was seen. */
        readonly patch: operations["patchObjectsObjectIdCommentsComment"];
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/comments/{comment}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Brings a deleted comment of the caller back. */
        readonly post: operations["postObjectsObjectIdCommentsCommentRestore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/comments/{comment}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a comment said before it was edited, newest first. */
        readonly get: operations["getObjectsObjectIdCommentsCommentVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/comments/{comment}/reactions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answers a comment with a sign, or takes the sign back. */
        readonly post: operations["postObjectsObjectIdCommentsCommentReactions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/mentionable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** People and departments to mention, by name or pinyin, and whether they can see the record. */
        readonly get: operations["getObjectsObjectIdMentionable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/followers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who follows the record and why; whether the caller does. */
        readonly get: operations["getObjectsObjectIdFollowers"];
        readonly put?: never;
        /** The caller follows the record. */
        readonly post: operations["postObjectsObjectIdFollowers"];
        /** The caller does not follow the record, even if he owns it or is mentioned. */
        readonly delete: operations["deleteObjectsObjectIdFollowers"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/attachments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Files of a record, newest first. */
        readonly get: operations["getObjectsObjectIdAttachments"];
        readonly put?: never;
        /** Hangs a file that the caller uploaded (POST /files) on the record. */
        readonly post: operations["postObjectsObjectIdAttachments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/attachments/{attachment}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Takes a file off the record. */
        readonly delete: operations["deleteObjectsObjectIdAttachmentsAttachment"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/attachments/{attachment}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Brings a file back that was taken off. */
        readonly post: operations["postObjectsObjectIdAttachmentsAttachmentRestore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is in the inbox, newest first; what was put off comes back at its time. */
        readonly get: operations["getNotifications"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Marks lines read or unread; without `ids` all of them. */
        readonly patch: operations["patchNotifications"];
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/count": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many are unread, at most 100. */
        readonly get: operations["getNotificationsCount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/{id}/snooze": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a line off until a moment. */
        readonly post: operations["postNotificationsIdSnooze"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/choices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Kinds of news, what the workspace does with them and what the caller chose. */
        readonly get: operations["getNotificationsChoices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Chooses by kind: app, mail, digest or off; null goes back to the choice of the workspace. */
        readonly patch: operations["patchNotificationsChoices"];
        readonly trace?: never;
    };
    readonly "/api/v1/settings/notifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** What the workspace does with news of those who did not choose. */
        readonly patch: operations["patchSettingsNotifications"];
        readonly trace?: never;
    };
    readonly "/api/v1/mails": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The outbox: what became of each mail. */
        readonly get: operations["getMails"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mails/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends a mail that waits, failed or was cancelled at once. */
        readonly post: operations["postMailsIdRetry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mails/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Holds back a mail that was not sent yet. */
        readonly post: operations["postMailsIdCancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/settings/mail": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By which server mail goes out; never its password. */
        readonly get: operations["getSettingsMail"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Sets the server; null goes back to SMTP_URL of the installation. */
        readonly patch: operations["patchSettingsMail"];
        readonly trace?: never;
    };
    readonly "/api/v1/settings/mail/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends a test mail to the caller at once, and says what the server said. */
        readonly post: operations["postSettingsMailTest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/unsubscribe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends the daily mail of the person whose link it is; what it would tell stays in the inbox. */
        readonly post: operations["postUnsubscribe"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Server-sent events: `changes` {changes: [{object, id, version}], objects: [changed as a whole]}, `inbox`, `presence`, `reset` (ask anew), `ended`. Last-Event-ID goes on where it stopped. */
        readonly get: operations["getStream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objects/{object}/{id}/presence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A tab of the browser that holds the stream shows this record; said again every 15 s. */
        readonly post: operations["postObjectsObjectIdPresence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/presence/leave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A tab shows no record any more. */
        readonly post: operations["postPresenceLeave"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document. */
        readonly get: operations["getOpenapiJson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Label: {
            readonly zh: string;
            readonly en: string;
        };
        readonly Money: {
            readonly amount: string;
            readonly currency: string;
        };
        readonly Lookup: {
            /** Format: uuid */
            readonly id: string | null;
            readonly object: string;
            readonly label: string | null;
            readonly restricted?: boolean;
        };
        readonly LookupInput: string | {
            readonly match: {
                readonly [key: string]: unknown;
            };
        } | {
            /** Format: uuid */
            readonly id: string;
            readonly object?: string;
            readonly label?: string | null;
        };
        readonly PolymorphicInput: {
            readonly object: string;
            /** Format: uuid */
            readonly id: string;
        } | {
            readonly object: string;
            readonly match: {
                readonly [key: string]: unknown;
            };
        };
        readonly ContactPoint: {
            readonly value: string;
            readonly label?: string | null;
            readonly primary?: boolean;
            readonly optedOut?: boolean;
            readonly e164?: string | null;
        };
        readonly RichText: {
            readonly html: string;
            readonly text?: string;
        };
        readonly Geo: {
            readonly lat: number;
            readonly lng: number;
        };
        readonly File: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly size: number;
            readonly type: string;
        };
        readonly FileInput: {
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly size?: number;
            readonly type?: string;
        };
        readonly Address: {
            readonly country?: string | null;
            readonly province?: string | null;
            readonly city?: string | null;
            readonly district?: string | null;
            readonly street?: string | null;
            readonly postalCode?: string | null;
            readonly code?: string | null;
        };
        readonly Permissions: {
            readonly update: boolean;
            readonly delete: boolean;
            readonly transfer: boolean;
            readonly share: boolean;
            readonly comment: boolean;
            readonly actions: {
                readonly [key: string]: {
                    readonly open: boolean;
                    readonly reason?: string;
                };
            };
        };
        readonly Person: {
            /** Format: uuid */
            readonly id: string;
            readonly label: string | null;
        };
        readonly Comment: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly replyTo: string | null;
            readonly body: string;
            readonly author: components["schemas"]["Person"];
            readonly own: boolean;
            readonly version: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly editedAt: string | null;
            readonly deleted: boolean;
            readonly reactions: readonly {
                readonly sign: string;
                readonly count: number;
                readonly mine: boolean;
            }[];
            readonly replies: readonly components["schemas"]["Comment"][];
        };
        readonly Attachment: {
            /** Format: uuid */
            readonly id: string;
            readonly file: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly size: number;
                readonly type: string;
            };
            readonly addedBy: components["schemas"]["Person"] | null;
            /** Format: date-time */
            readonly addedAt: string;
        };
        readonly Record: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            readonly permissions?: components["schemas"]["Permissions"];
        } & {
            readonly [key: string]: unknown;
        };
        readonly WrittenRecord: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /** Format: uuid */
            readonly changeSet: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        } & {
            readonly [key: string]: unknown;
        };
        readonly Count: {
            readonly value: number;
            readonly exact: boolean;
        };
        readonly Aggregate: {
            readonly groups: readonly {
                readonly keys: {
                    readonly [key: string]: {
                        readonly value: unknown;
                        readonly label: string | null;
                    };
                };
                readonly measures: {
                    readonly [key: string]: string | number | null;
                };
            }[];
            readonly totals: {
                readonly [key: string]: string | number | null;
            };
            readonly truncated: boolean;
        };
        readonly BoardColumn: {
            readonly value: string | null;
            readonly count: number;
            readonly sums: {
                readonly [key: string]: string;
            };
            readonly data: readonly components["schemas"]["Record"][];
            readonly nextCursor: string | null;
        };
        readonly ListAnswer: {
            readonly data: readonly components["schemas"]["Record"][];
            readonly nextCursor: string | null;
            readonly count?: components["schemas"]["Count"];
            readonly aggregate?: components["schemas"]["Aggregate"];
            readonly columns?: readonly components["schemas"]["BoardColumn"][];
        };
        readonly FieldProblem: {
            readonly field: string;
            /** @enum {string} */
            readonly code: "unknown_field" | "invalid_value" | "invalid_request" | "required" | "not_unique" | "duplicate_found" | "version_conflict" | "not_found" | "forbidden" | "unauthorized" | "second_factor_required" | "step_up_required" | "sign_on_failed" | "gate_not_met" | "rule_not_met" | "in_use" | "legal_hold" | "view_not_available" | "limit_exceeded" | "idempotency_mismatch" | "rate_limited" | "unavailable" | "internal";
            readonly message: string;
            readonly params?: {
                readonly [key: string]: unknown;
            };
        };
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @enum {string} */
            readonly code: "unknown_field" | "invalid_value" | "invalid_request" | "required" | "not_unique" | "duplicate_found" | "version_conflict" | "not_found" | "forbidden" | "unauthorized" | "second_factor_required" | "step_up_required" | "sign_on_failed" | "gate_not_met" | "rule_not_met" | "in_use" | "legal_hold" | "view_not_available" | "limit_exceeded" | "idempotency_mismatch" | "rate_limited" | "unavailable" | "internal";
            readonly errors: readonly components["schemas"]["FieldProblem"][];
            readonly detail?: string;
            readonly requestId?: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Job: {
            /** Format: uuid */
            readonly id: string;
            readonly kind: string;
            /** @enum {string} */
            readonly state: "queued" | "running" | "paused" | "done" | "failed" | "cancelled";
            readonly done: number;
            readonly failed: number;
            readonly total: number | null;
            readonly result: unknown;
            readonly error: components["schemas"]["Problem"] | null;
            /** Format: uuid */
            readonly changeSet: string | null;
            readonly quarantined: boolean;
            /** Format: uuid */
            readonly actorId: string | null;
            readonly actorName: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly startedAt: string | null;
            /** Format: date-time */
            readonly finishedAt: string | null;
        };
        readonly Field: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly type: "id" | "text" | "longText" | "integer" | "number" | "percent" | "money" | "boolean" | "date" | "datetime" | "select" | "multiSelect" | "emails" | "phones" | "url" | "address" | "lookup" | "polymorphic" | "user" | "autoNumber" | "richText" | "tags" | "rating" | "geo" | "json" | "file" | "image";
            readonly label: components["schemas"]["Label"];
            readonly required: boolean;
            readonly unique: boolean;
            readonly sortable: boolean;
            readonly filterable: boolean;
            readonly system: boolean;
            readonly readOnly: boolean;
            /** @enum {string} */
            readonly access: "masked" | "read" | "edit";
            readonly help?: components["schemas"]["Label"];
            readonly options?: readonly {
                readonly value: string;
                readonly label: components["schemas"]["Label"];
                readonly active: boolean;
                readonly order: number;
                /** @enum {string} */
                readonly colour?: "s1" | "s2" | "s3" | "s4" | "s5" | "won" | "lost" | "blue" | "teal" | "plum" | "sand" | "sky" | "moss" | "grey" | "violet";
                readonly probability?: number;
                /** @enum {string} */
                readonly outcome?: "open" | "won" | "lost";
                readonly pipeline?: string;
            }[];
            readonly targets?: readonly string[];
            readonly default?: unknown;
            readonly maxLength?: number;
            readonly min?: number;
            readonly max?: number;
            readonly scale?: number;
            readonly prefix?: string;
            readonly formula?: string;
            readonly rollup?: {
                readonly relation: string;
                /** @enum {string} */
                readonly fn: "sum" | "count" | "min" | "max" | "avg";
                readonly field?: string;
                readonly filter?: unknown;
            };
            readonly multiple?: boolean;
            readonly accept?: readonly string[];
            readonly maxSize?: number;
            /** @enum {string} */
            readonly format?: "idCard" | "bankAccount" | "taxNumber";
            readonly sensitive?: {
                readonly id: string;
                readonly first: number;
                readonly last: number;
            };
            readonly dependsOn?: {
                readonly field: string;
                readonly allowed: {
                    readonly [key: string]: readonly string[];
                };
                readonly otherwise: readonly string[];
            };
            readonly cleaning?: {
                /** @enum {string} */
                readonly characters?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly width?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly confusables?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly spaces?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly personName?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly companyName?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly emails?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly emailDomain?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly phones?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly website?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly date?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly option?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly idCard?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly creditCode?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly address?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly doubles?: "apply" | "suggest" | "off";
                /** @enum {string} */
                readonly junk?: "apply" | "suggest" | "off";
            };
        };
        readonly LayoutField: {
            readonly field: string;
            readonly required: boolean;
            readonly readOnly: boolean;
            readonly visibleWhen?: {
                readonly [key: string]: unknown;
            };
        };
        readonly LayoutSection: {
            readonly label: components["schemas"]["Label"];
            readonly columns: number;
            readonly collapsed: boolean;
            readonly fields: readonly components["schemas"]["LayoutField"][];
            readonly visibleWhen?: {
                readonly [key: string]: unknown;
            };
        };
        readonly Layout: {
            readonly recordType: string | null;
            readonly name: string | null;
            readonly keyFields: readonly string[];
            readonly sections: readonly components["schemas"]["LayoutSection"][];
            readonly form: readonly components["schemas"]["LayoutSection"][];
            readonly quickCreate: readonly components["schemas"]["LayoutField"][] | null;
        };
        readonly RecordType: {
            readonly name: string;
            readonly label: components["schemas"]["Label"];
            readonly isDefault: boolean;
            readonly mayCreate: boolean;
            readonly defaults: {
                readonly [key: string]: unknown;
            };
            readonly options: {
                readonly [key: string]: readonly string[];
            };
            readonly description?: components["schemas"]["Label"];
            readonly pipeline?: string;
        };
        readonly View: {
            readonly id: string;
            readonly object: string;
            readonly label: components["schemas"]["Label"];
            readonly definition: {
                /** @enum {string} */
                readonly kind: "table" | "board" | "grouped" | "calendar" | "map";
                readonly fields: readonly string[];
                readonly filter?: unknown;
                readonly sort?: string;
                readonly groupBy?: string;
                readonly groups?: readonly {
                    readonly field: string;
                    /** @enum {string} */
                    readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                }[];
                readonly dateField?: string;
                readonly endField?: string;
                /** @enum {string} */
                readonly span?: "month" | "week" | "day" | "agenda";
                readonly placeField?: string;
                readonly foot?: {
                    readonly [key: string]: "sum" | "avg" | "min" | "max" | "filled" | "filledShare" | "none";
                };
                readonly columnWidths?: {
                    readonly [key: string]: number;
                };
                /** @enum {string} */
                readonly density?: "compact" | "normal" | "roomy";
            };
            readonly system: boolean;
            readonly shared: boolean;
            readonly roles: readonly string[] | null;
            readonly isDefault: boolean;
            readonly own: boolean;
            readonly position: number;
            readonly version: number;
        };
        readonly Object: {
            readonly name: string;
            readonly plural: string;
            readonly label: components["schemas"]["Label"];
            readonly pluralLabel: components["schemas"]["Label"];
            readonly icon: string;
            readonly titleField: string;
            readonly subtitleFields: readonly string[];
            readonly keyFields: readonly string[];
            readonly sections: readonly {
                readonly label: components["schemas"]["Label"];
                readonly fields: readonly string[];
            }[];
            readonly pipelines: readonly {
                readonly name: string;
                readonly label: components["schemas"]["Label"];
                readonly active: boolean;
                readonly stages: readonly string[];
            }[];
            readonly recordTypes: readonly components["schemas"]["RecordType"][];
            readonly layouts: readonly components["schemas"]["Layout"][];
            readonly fields: readonly components["schemas"]["Field"][];
            readonly relations: readonly {
                readonly name: string;
                readonly object: string;
                readonly field: string;
                readonly label: components["schemas"]["Label"];
            }[];
            readonly views: readonly components["schemas"]["View"][];
            readonly actions: readonly {
                readonly name: string;
                readonly label: components["schemas"]["Label"];
                readonly icon?: string;
            }[];
            readonly verbs: {
                readonly create: boolean;
                readonly read: boolean;
                readonly update: boolean;
                readonly delete: boolean;
                readonly restore: boolean;
                readonly merge: boolean;
                readonly export: boolean;
                readonly import: boolean;
                readonly transfer: boolean;
                readonly share: boolean;
                readonly comment: boolean;
            };
            readonly pathField?: string;
        };
        /** Account · 客户 */
        readonly Account: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Account name · 客户名称 */
            readonly name?: string | null;
            /** Other name · 别名 */
            readonly otherName?: string | null;
            /** Account number · 客户编号 */
            readonly number?: string | null;
            /** Unified social credit code · 统一社会信用代码 */
            readonly creditCode?: string | null;
            /**
             * Industry · 行业
             * @enum {string|null}
             */
            readonly industry?: "manufacturing" | "technology" | "software" | "telecommunications" | "medical" | "retail" | "finance" | "services" | "employment" | "marketing" | "entertainment" | "education" | "energy" | "construction" | "logistics" | "other" | null;
            /**
             * Level · 客户级别
             * @enum {string|null}
             */
            readonly level?: "A" | "B" | "C" | null;
            /**
             * Lifecycle · 生命周期
             * @enum {string|null}
             */
            readonly lifecycle?: "prospect" | "qualified" | "firstOrder" | "repeat" | "strategic" | null;
            /** @description Parent account · 上级公司 */
            readonly parent?: components["schemas"]["Lookup"] | null;
            /** @description Annual revenue · 年营收 */
            readonly annualRevenue?: components["schemas"]["Money"] | null;
            /** Employees · 员工数 */
            readonly employees?: number | null;
            /** Founded in · 成立年份 */
            readonly foundedYear?: number | null;
            /**
             * Lead source · 线索来源
             * @enum {string|null}
             */
            readonly leadSource?: "exhibition" | "referral" | "website" | "coldCall" | "campaign" | "partner" | "other" | null;
            /** Phones · 电话 */
            readonly phones?: readonly components["schemas"]["ContactPoint"][] | null;
            /** E-mails · 邮箱 */
            readonly emails?: readonly components["schemas"]["ContactPoint"][] | null;
            /** Website · 网站 */
            readonly website?: string | null;
            /** @description Address · 地址 */
            readonly address?: components["schemas"]["Address"] | null;
            /** Tags · 标签 */
            readonly tags?: readonly string[] | null;
            /** Fit · 匹配度 */
            readonly rating?: number | null;
            /** @description Logo · 标志 */
            readonly logo?: components["schemas"]["File"] | null;
            /** @description Location · 位置 */
            readonly location?: components["schemas"]["Geo"] | null;
            /** Open opportunities · 进行中的商机数 */
            readonly openOpportunities?: number | null;
            /** @description Open value · 进行中金额 */
            readonly openValue?: components["schemas"]["Money"] | null;
            /** @description Won value · 赢单金额 */
            readonly wonValue?: components["schemas"]["Money"] | null;
            /** Bank · 开户银行 */
            readonly bankName?: string | null;
            /** Bank account number · 银行账号 */
            readonly bankAccount?: string | null;
            /** Tax number · 税号 */
            readonly taxNumber?: string | null;
            /** Description · 描述 */
            readonly description?: string | null;
            /**
             * Last activity · 最后跟进时间
             * Format: date-time
             */
            readonly lastActivityAt?: string | null;
            readonly email?: string | null;
            readonly phone?: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Account · 客户 */
        readonly AccountInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Account name · 客户名称 */
            readonly name?: string | null;
            /** Other name · 别名 */
            readonly otherName?: string | null;
            /** Unified social credit code · 统一社会信用代码 */
            readonly creditCode?: string | null;
            /**
             * Industry · 行业
             * @enum {string|null}
             */
            readonly industry?: "manufacturing" | "technology" | "software" | "telecommunications" | "medical" | "retail" | "finance" | "services" | "employment" | "marketing" | "entertainment" | "education" | "energy" | "construction" | "logistics" | "other" | null;
            /**
             * Level · 客户级别
             * @enum {string|null}
             */
            readonly level?: "A" | "B" | "C" | null;
            /**
             * Lifecycle · 生命周期
             * @enum {string|null}
             */
            readonly lifecycle?: "prospect" | "qualified" | "firstOrder" | "repeat" | "strategic" | null;
            /** @description Parent account · 上级公司 */
            readonly parent?: components["schemas"]["LookupInput"] | null;
            /** @description Annual revenue · 年营收 */
            readonly annualRevenue?: components["schemas"]["Money"] | null;
            /** Employees · 员工数 */
            readonly employees?: number | null;
            /** Founded in · 成立年份 */
            readonly foundedYear?: number | null;
            /**
             * Lead source · 线索来源
             * @enum {string|null}
             */
            readonly leadSource?: "exhibition" | "referral" | "website" | "coldCall" | "campaign" | "partner" | "other" | null;
            /** Phones · 电话 */
            readonly phones?: readonly components["schemas"]["ContactPoint"][] | null;
            /** E-mails · 邮箱 */
            readonly emails?: readonly components["schemas"]["ContactPoint"][] | null;
            /** Website · 网站 */
            readonly website?: string | null;
            /** @description Address · 地址 */
            readonly address?: components["schemas"]["Address"] | null;
            /** Tags · 标签 */
            readonly tags?: readonly string[] | null;
            /** Fit · 匹配度 */
            readonly rating?: number | null;
            /** @description Logo · 标志 */
            readonly logo?: (string | components["schemas"]["FileInput"]) | null;
            /** @description Location · 位置 */
            readonly location?: components["schemas"]["Geo"] | null;
            /** Bank · 开户银行 */
            readonly bankName?: string | null;
            /** Bank account number · 银行账号 */
            readonly bankAccount?: string | null;
            /** Tax number · 税号 */
            readonly taxNumber?: string | null;
            /** Description · 描述 */
            readonly description?: string | null;
        };
        /** Contact · 联系人 */
        readonly Contact: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 姓名 */
            readonly name?: string | null;
            /** Other name · 别名 */
            readonly otherName?: string | null;
            /** @description Account · 客户 */
            readonly account?: components["schemas"]["Lookup"] | null;
            /** Job title · 职务 */
            readonly jobTitle?: string | null;
            /** Their department · 所在部门 */
            readonly team?: string | null;
            /** Key decision maker · 是否关键决策人 */
            readonly decisionMaker?: boolean | null;
            /** Phones · 电话 */
            readonly phones?: readonly components["schemas"]["ContactPoint"][] | null;
            /** E-mails · 邮箱 */
            readonly emails?: readonly components["schemas"]["ContactPoint"][] | null;
            /** @description Address · 地址 */
            readonly address?: components["schemas"]["Address"] | null;
            /**
             * Birthday · 生日
             * Format: date
             */
            readonly birthday?: string | null;
            /** ID card number · 身份证号 */
            readonly idCard?: string | null;
            /** Tags · 标签 */
            readonly tags?: readonly string[] | null;
            /** Description · 描述 */
            readonly description?: string | null;
            /**
             * Last activity · 最后跟进时间
             * Format: date-time
             */
            readonly lastActivityAt?: string | null;
            readonly email?: string | null;
            readonly phone?: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Contact · 联系人 */
        readonly ContactInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 姓名 */
            readonly name?: string | null;
            /** Other name · 别名 */
            readonly otherName?: string | null;
            /** @description Account · 客户 */
            readonly account?: components["schemas"]["LookupInput"] | null;
            /** Job title · 职务 */
            readonly jobTitle?: string | null;
            /** Their department · 所在部门 */
            readonly team?: string | null;
            /** Key decision maker · 是否关键决策人 */
            readonly decisionMaker?: boolean | null;
            /** Phones · 电话 */
            readonly phones?: readonly components["schemas"]["ContactPoint"][] | null;
            /** E-mails · 邮箱 */
            readonly emails?: readonly components["schemas"]["ContactPoint"][] | null;
            /** @description Address · 地址 */
            readonly address?: components["schemas"]["Address"] | null;
            /**
             * Birthday · 生日
             * Format: date
             */
            readonly birthday?: string | null;
            /** ID card number · 身份证号 */
            readonly idCard?: string | null;
            /** Tags · 标签 */
            readonly tags?: readonly string[] | null;
            /** Description · 描述 */
            readonly description?: string | null;
        };
        /** Contact role · 决策角色 */
        readonly AccountContact: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 名称 */
            readonly name?: string | null;
            /** @description Account · 客户 */
            readonly account?: components["schemas"]["Lookup"] | null;
            /** @description Contact · 联系人 */
            readonly contact?: components["schemas"]["Lookup"] | null;
            /**
             * Role · 角色
             * @enum {string|null}
             */
            readonly role?: "decides" | "influences" | "uses" | "buys" | "finance" | "blocks" | null;
            /** Job title there · 职务 */
            readonly jobTitle?: string | null;
            /** Influence (1–5) · 影响力（1–5） */
            readonly influence?: number | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Contact role · 决策角色 */
        readonly AccountContactInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** @description Account · 客户 */
            readonly account?: components["schemas"]["LookupInput"] | null;
            /** @description Contact · 联系人 */
            readonly contact?: components["schemas"]["LookupInput"] | null;
            /**
             * Role · 角色
             * @enum {string|null}
             */
            readonly role?: "decides" | "influences" | "uses" | "buys" | "finance" | "blocks" | null;
            /** Job title there · 职务 */
            readonly jobTitle?: string | null;
            /** Influence (1–5) · 影响力（1–5） */
            readonly influence?: number | null;
        };
        /** Activity · 跟进记录 */
        readonly Activity: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /**
             * Kind · 类型
             * @enum {string|null}
             */
            readonly kind?: "call" | "meeting" | "visit" | "mail" | "note" | null;
            /** Subject · 主题 */
            readonly subject?: string | null;
            /** What was said · 内容 */
            readonly body?: string | null;
            /** @description About · 关联对象 */
            readonly regarding?: components["schemas"]["Lookup"] | null;
            /**
             * When · 时间
             * Format: date-time
             */
            readonly occurredAt?: string | null;
            /** Minutes · 时长（分钟） */
            readonly minutes?: number | null;
            /**
             * Direction · 方向
             * @enum {string|null}
             */
            readonly direction?: "out" | "in" | null;
            /**
             * Outcome · 结果
             * @enum {string|null}
             */
            readonly outcome?: "reached" | "noAnswer" | "held" | "cancelled" | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Activity · 跟进记录 */
        readonly ActivityInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /**
             * Kind · 类型
             * @enum {string|null}
             */
            readonly kind?: "call" | "meeting" | "visit" | "mail" | "note" | null;
            /** Subject · 主题 */
            readonly subject?: string | null;
            /** What was said · 内容 */
            readonly body?: string | null;
            /** @description About · 关联对象 */
            readonly regarding?: components["schemas"]["PolymorphicInput"] | null;
            /**
             * When · 时间
             * Format: date-time
             */
            readonly occurredAt?: string | null;
            /** Minutes · 时长（分钟） */
            readonly minutes?: number | null;
            /**
             * Direction · 方向
             * @enum {string|null}
             */
            readonly direction?: "out" | "in" | null;
            /**
             * Outcome · 结果
             * @enum {string|null}
             */
            readonly outcome?: "reached" | "noAnswer" | "held" | "cancelled" | null;
        };
        /** Task · 任务 */
        readonly Task: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Subject · 主题 */
            readonly subject?: string | null;
            /** Details · 说明 */
            readonly body?: string | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            readonly status?: "open" | "started" | "done" | "cancelled" | null;
            /**
             * Priority · 优先级
             * @enum {string|null}
             */
            readonly priority?: "low" | "normal" | "high" | null;
            /**
             * Due · 截止日期
             * Format: date
             */
            readonly dueOn?: string | null;
            /**
             * Remind at · 提醒时间
             * Format: date-time
             */
            readonly remindAt?: string | null;
            /**
             * Completed at · 完成时间
             * Format: date-time
             */
            readonly completedAt?: string | null;
            /** @description About · 关联对象 */
            readonly regarding?: components["schemas"]["Lookup"] | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Task · 任务 */
        readonly TaskInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Subject · 主题 */
            readonly subject?: string | null;
            /** Details · 说明 */
            readonly body?: string | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            readonly status?: "open" | "started" | "done" | "cancelled" | null;
            /**
             * Priority · 优先级
             * @enum {string|null}
             */
            readonly priority?: "low" | "normal" | "high" | null;
            /**
             * Due · 截止日期
             * Format: date
             */
            readonly dueOn?: string | null;
            /**
             * Remind at · 提醒时间
             * Format: date-time
             */
            readonly remindAt?: string | null;
            /** @description About · 关联对象 */
            readonly regarding?: components["schemas"]["PolymorphicInput"] | null;
        };
        /** Opportunity · 商机 */
        readonly Opportunity: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Opportunity name · 商机名称 */
            readonly name?: string | null;
            /** @description Account · 客户 */
            readonly account?: components["schemas"]["Lookup"] | null;
            /** @description Main contact · 主要联系人 */
            readonly contact?: components["schemas"]["Lookup"] | null;
            /** @description Main product · 主要产品 */
            readonly product?: components["schemas"]["Lookup"] | null;
            /**
             * Stage · 阶段
             * @enum {string|null}
             */
            readonly stage?: "firstContact" | "needs" | "proposal" | "contract" | "won" | "lost" | null;
            /**
             * Pipeline · 销售管道
             * @enum {string|null}
             */
            readonly pipeline?: "standard" | null;
            /** @description Amount · 金额 */
            readonly amount?: components["schemas"]["Money"] | null;
            /** Probability · 赢率 */
            readonly probability?: string | null;
            /** @description Weighted amount · 加权金额 */
            readonly weightedAmount?: components["schemas"]["Money"] | null;
            /**
             * Close date · 预计成交日期
             * Format: date
             */
            readonly closeDate?: string | null;
            /**
             * Opened on · 开始日期
             * Format: date
             */
            readonly openedOn?: string | null;
            /**
             * In this stage since · 进入阶段时间
             * Format: date-time
             */
            readonly stageChangedAt?: string | null;
            /** Closed · 已结束 */
            readonly isClosed?: boolean | null;
            /** Won · 已赢单 */
            readonly isWon?: boolean | null;
            /**
             * Reason won or lost · 赢单/输单原因
             * @enum {string|null}
             */
            readonly reason?: "price" | "product" | "relationship" | "service" | "competitor" | "noBudget" | "noDecision" | "timing" | "other" | null;
            /** Reason in words · 原因说明 */
            readonly reasonNote?: string | null;
            /** Next step · 下一步 */
            readonly nextStep?: string | null;
            /**
             * Next step on · 下一步日期
             * Format: date
             */
            readonly nextStepOn?: string | null;
            /**
             * Lead source · 线索来源
             * @enum {string|null}
             */
            readonly leadSource?: "exhibition" | "referral" | "website" | "coldCall" | "campaign" | "partner" | "other" | null;
            /** Tags · 标签 */
            readonly tags?: readonly string[] | null;
            /** Description · 描述 */
            readonly description?: string | null;
            /**
             * Last activity · 最后跟进时间
             * Format: date-time
             */
            readonly lastActivityAt?: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Opportunity · 商机 */
        readonly OpportunityInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Opportunity name · 商机名称 */
            readonly name?: string | null;
            /** @description Account · 客户 */
            readonly account?: components["schemas"]["LookupInput"] | null;
            /** @description Main contact · 主要联系人 */
            readonly contact?: components["schemas"]["LookupInput"] | null;
            /** @description Main product · 主要产品 */
            readonly product?: components["schemas"]["LookupInput"] | null;
            /**
             * Stage · 阶段
             * @enum {string|null}
             */
            readonly stage?: "firstContact" | "needs" | "proposal" | "contract" | "won" | "lost" | null;
            /**
             * Pipeline · 销售管道
             * @enum {string|null}
             */
            readonly pipeline?: "standard" | null;
            /** @description Amount · 金额 */
            readonly amount?: components["schemas"]["Money"] | null;
            /** @description Probability · 赢率 */
            readonly probability?: (string | number) | null;
            /**
             * Close date · 预计成交日期
             * Format: date
             */
            readonly closeDate?: string | null;
            /**
             * Opened on · 开始日期
             * Format: date
             */
            readonly openedOn?: string | null;
            /**
             * Reason won or lost · 赢单/输单原因
             * @enum {string|null}
             */
            readonly reason?: "price" | "product" | "relationship" | "service" | "competitor" | "noBudget" | "noDecision" | "timing" | "other" | null;
            /** Reason in words · 原因说明 */
            readonly reasonNote?: string | null;
            /** Next step · 下一步 */
            readonly nextStep?: string | null;
            /**
             * Next step on · 下一步日期
             * Format: date
             */
            readonly nextStepOn?: string | null;
            /**
             * Lead source · 线索来源
             * @enum {string|null}
             */
            readonly leadSource?: "exhibition" | "referral" | "website" | "coldCall" | "campaign" | "partner" | "other" | null;
            /** Tags · 标签 */
            readonly tags?: readonly string[] | null;
            /** Description · 描述 */
            readonly description?: string | null;
        };
        /** Product · 产品 */
        readonly Product: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Product name · 产品名称 */
            readonly name?: string | null;
            /** Product code · 产品编码 */
            readonly code?: string | null;
            /** Series · 系列 */
            readonly series?: string | null;
            /** @description Price · 标准价格 */
            readonly price?: components["schemas"]["Money"] | null;
            /** Unit · 单位 */
            readonly unit?: string | null;
            /** On sale · 上架 */
            readonly active?: boolean | null;
            /** Description · 描述 */
            readonly description?: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Product · 产品 */
        readonly ProductInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Product name · 产品名称 */
            readonly name?: string | null;
            /** Product code · 产品编码 */
            readonly code?: string | null;
            /** Series · 系列 */
            readonly series?: string | null;
            /** @description Price · 标准价格 */
            readonly price?: components["schemas"]["Money"] | null;
            /** Unit · 单位 */
            readonly unit?: string | null;
            /** On sale · 上架 */
            readonly active?: boolean | null;
            /** Description · 描述 */
            readonly description?: string | null;
        };
        /** Consent · 同意记录 */
        readonly Consent: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 名称 */
            readonly name?: string | null;
            /** @description Person · 个人 */
            readonly contact?: components["schemas"]["Lookup"] | null;
            /** @description Purpose · 使用目的 */
            readonly purpose?: components["schemas"]["Lookup"] | null;
            /** Person and purpose · 个人与使用目的 */
            readonly pair?: string | null;
            /**
             * Consent · 同意情况
             * @enum {string|null}
             */
            readonly state?: "given" | "withdrawn" | "refused" | null;
            /**
             * How we know · 来源
             * @enum {string|null}
             */
            readonly shownBy?: "spoken" | "paper" | "email" | "webForm" | "event" | "contract" | "import" | null;
            /** What shows it · 证明 */
            readonly evidence?: string | null;
            /**
             * Given · 同意时间
             * Format: date-time
             */
            readonly givenAt?: string | null;
            /**
             * Withdrawn · 撤回时间
             * Format: date-time
             */
            readonly withdrawnAt?: string | null;
            /**
             * Ends on · 有效期至
             * Format: date
             */
            readonly endsOn?: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Consent · 同意记录 */
        readonly ConsentInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** @description Person · 个人 */
            readonly contact?: components["schemas"]["LookupInput"] | null;
            /** @description Purpose · 使用目的 */
            readonly purpose?: components["schemas"]["LookupInput"] | null;
            /**
             * Consent · 同意情况
             * @enum {string|null}
             */
            readonly state?: "given" | "withdrawn" | "refused" | null;
            /**
             * How we know · 来源
             * @enum {string|null}
             */
            readonly shownBy?: "spoken" | "paper" | "email" | "webForm" | "event" | "contract" | "import" | null;
            /** What shows it · 证明 */
            readonly evidence?: string | null;
            /**
             * Given · 同意时间
             * Format: date-time
             */
            readonly givenAt?: string | null;
            /**
             * Withdrawn · 撤回时间
             * Format: date-time
             */
            readonly withdrawnAt?: string | null;
            /**
             * Ends on · 有效期至
             * Format: date
             */
            readonly endsOn?: string | null;
        };
        /** Purpose · 使用目的 */
        readonly ConsentPurpose: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Purpose · 使用目的 */
            readonly name?: string | null;
            /** In the other language · 另一种语言的名称 */
            readonly otherName?: string | null;
            /**
             * Legal basis · 法律依据
             * @enum {string|null}
             */
            readonly legalBasis?: "consent" | "contract" | "legalDuty" | "legitimateInterest" | "vitalInterest" | "publicInterest" | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            readonly status?: "used" | "ended" | null;
            /** Consent ends after (months) · 同意有效期（月） */
            readonly monthsValid?: number | null;
            /** What is done with the data · 数据处理说明 */
            readonly description?: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Purpose · 使用目的 */
        readonly ConsentPurposeInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Purpose · 使用目的 */
            readonly name?: string | null;
            /** In the other language · 另一种语言的名称 */
            readonly otherName?: string | null;
            /**
             * Legal basis · 法律依据
             * @enum {string|null}
             */
            readonly legalBasis?: "consent" | "contract" | "legalDuty" | "legitimateInterest" | "vitalInterest" | "publicInterest" | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            readonly status?: "used" | "ended" | null;
            /** Consent ends after (months) · 同意有效期（月） */
            readonly monthsValid?: number | null;
            /** What is done with the data · 数据处理说明 */
            readonly description?: string | null;
        };
        /** Request of a person · 个人权利请求 */
        readonly PrivacyRequest: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Subject · 主题 */
            readonly name?: string | null;
            /**
             * What is asked · 请求类型
             * @enum {string|null}
             */
            readonly kind?: "access" | "rectify" | "erase" | "restrict" | "object" | "portability" | null;
            /** @description Person · 个人 */
            readonly person?: components["schemas"]["Lookup"] | null;
            /**
             * Law · 适用法律
             * @enum {string|null}
             */
            readonly law?: "pipl" | "gdpr" | "other" | null;
            /**
             * Received on · 收到日期
             * Format: date
             */
            readonly receivedOn?: string | null;
            /**
             * How it came · 来源渠道
             * @enum {string|null}
             */
            readonly channel?: "email" | "phone" | "letter" | "webForm" | "inPerson" | null;
            /** Words of the request · 请求原文 */
            readonly details?: string | null;
            /**
             * State · 状态
             * @enum {string|null}
             */
            readonly state?: "received" | "verifying" | "working" | "done" | "refused" | null;
            /**
             * Due on · 答复期限
             * Format: date
             */
            readonly dueOn?: string | null;
            /** Answer · 答复 */
            readonly answer?: string | null;
            /**
             * Answered · 答复时间
             * Format: date-time
             */
            readonly answeredAt?: string | null;
            /** Export · 导出编号 */
            readonly exportId?: string | null;
            /** Certificate · 删除证明编号 */
            readonly erasureId?: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Request of a person · 个人权利请求 */
        readonly PrivacyRequestInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Subject · 主题 */
            readonly name?: string | null;
            /**
             * What is asked · 请求类型
             * @enum {string|null}
             */
            readonly kind?: "access" | "rectify" | "erase" | "restrict" | "object" | "portability" | null;
            /** @description Person · 个人 */
            readonly person?: components["schemas"]["PolymorphicInput"] | null;
            /**
             * Law · 适用法律
             * @enum {string|null}
             */
            readonly law?: "pipl" | "gdpr" | "other" | null;
            /**
             * Received on · 收到日期
             * Format: date
             */
            readonly receivedOn?: string | null;
            /**
             * How it came · 来源渠道
             * @enum {string|null}
             */
            readonly channel?: "email" | "phone" | "letter" | "webForm" | "inPerson" | null;
            /** Words of the request · 请求原文 */
            readonly details?: string | null;
            /**
             * State · 状态
             * @enum {string|null}
             */
            readonly state?: "received" | "verifying" | "working" | "done" | "refused" | null;
            /**
             * Due on · 答复期限
             * Format: date
             */
            readonly dueOn?: string | null;
            /** Answer · 答复 */
            readonly answer?: string | null;
        };
        /** Department · 部门 */
        readonly Department: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 名称 */
            readonly name?: string | null;
            /** @description Part of · 上级部门 */
            readonly parent?: components["schemas"]["Lookup"] | null;
            /** @description Manager · 部门主管 */
            readonly manager?: components["schemas"]["Lookup"] | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Department · 部门 */
        readonly DepartmentInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 名称 */
            readonly name?: string | null;
            /** @description Part of · 上级部门 */
            readonly parent?: components["schemas"]["LookupInput"] | null;
            /** @description Manager · 部门主管 */
            readonly manager?: components["schemas"]["LookupInput"] | null;
        };
        /** User · 用户 */
        readonly User: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 姓名 */
            readonly name?: string | null;
            /** E-mail · 邮箱 */
            readonly email?: string | null;
            /** Job title · 职务 */
            readonly jobTitle?: string | null;
            /** @description Manager · 直属上级 */
            readonly manager?: components["schemas"]["Lookup"] | null;
            /** Roles · 角色 */
            readonly roles?: readonly ("administrator" | "salesDirector" | "salesManager" | "sales" | "serviceManager" | "serviceAgent" | "marketing" | "finance" | "readOnly" | "auditor" | "manager" | "member")[] | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            readonly status?: "notInvited" | "invited" | "active" | "inactive" | null;
            /**
             * Language · 语言
             * @enum {string|null}
             */
            readonly language?: "zh" | "en" | null;
            /** Time zone · 时区 */
            readonly timeZone?: string | null;
            /**
             * Last seen · 最近使用
             * Format: date-time
             */
            readonly lastSeenAt?: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** User · 用户 */
        readonly UserInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 姓名 */
            readonly name?: string | null;
            /** E-mail · 邮箱 */
            readonly email?: string | null;
            /** Job title · 职务 */
            readonly jobTitle?: string | null;
            /** @description Manager · 直属上级 */
            readonly manager?: components["schemas"]["LookupInput"] | null;
            /** Roles · 角色 */
            readonly roles?: readonly ("administrator" | "salesDirector" | "salesManager" | "sales" | "serviceManager" | "serviceAgent" | "marketing" | "finance" | "readOnly" | "auditor" | "manager" | "member")[] | null;
            /**
             * Language · 语言
             * @enum {string|null}
             */
            readonly language?: "zh" | "en" | null;
            /** Time zone · 时区 */
            readonly timeZone?: string | null;
        };
        /** Group · 用户组 */
        readonly Group: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 名称 */
            readonly name?: string | null;
            /** Description · 描述 */
            readonly description?: string | null;
            /** @description Members · 成员 */
            readonly members?: unknown | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Group · 用户组 */
        readonly GroupInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 名称 */
            readonly name?: string | null;
            /** Description · 描述 */
            readonly description?: string | null;
            /** @description Members · 成员 */
            readonly members?: unknown | null;
        };
        /** Queue · 队列 */
        readonly Queue: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 名称 */
            readonly name?: string | null;
            /** Description · 描述 */
            readonly description?: string | null;
            /** @description Takes · 接收对象 */
            readonly objects?: unknown | null;
            /** @description Members · 成员 */
            readonly members?: unknown | null;
            /**
             * A record that arrives · 记录进入后
             * @enum {string|null}
             */
            readonly handing?: "wait" | "inTurn" | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Queue · 队列 */
        readonly QueueInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** Name · 名称 */
            readonly name?: string | null;
            /** Description · 描述 */
            readonly description?: string | null;
            /** @description Takes · 接收对象 */
            readonly objects?: unknown | null;
            /** @description Members · 成员 */
            readonly members?: unknown | null;
            /**
             * A record that arrives · 记录进入后
             * @enum {string|null}
             */
            readonly handing?: "wait" | "inTurn" | null;
        };
        /** Problem report · 问题反馈 */
        readonly ProblemReport: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            readonly createdAt?: string | null;
            /** @description Created by · 创建人 */
            readonly createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            readonly updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            readonly updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["Lookup"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** In one sentence · 一句话说明 */
            readonly subject?: string | null;
            /** What you did, what you expected · 操作步骤与预期结果 */
            readonly body?: string | null;
            /** @description Picture of the screen · 屏幕截图 */
            readonly screenshot?: components["schemas"]["File"] | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            readonly status?: "new" | "working" | "solved" | "declined" | null;
            /** Page · 页面 */
            readonly page?: string | null;
            /** What was refused just before · 此前被拒绝的请求 */
            readonly requests?: string | null;
            /** Version of Guanxi · 关系版本 */
            readonly productVersion?: string | null;
            /** Browser · 浏览器 */
            readonly browser?: string | null;
            readonly permissions?: components["schemas"]["Permissions"];
        };
        /** Problem report · 问题反馈 */
        readonly ProblemReportInput: {
            /** Format: uuid */
            readonly id?: string;
            /** @description Owner · 负责人 */
            readonly owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            readonly department?: components["schemas"]["LookupInput"] | null;
            /** @description Queue · 队列 */
            readonly queue?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            readonly source?: string | null;
            /** Id in the source system · 来源编号 */
            readonly sourceId?: string | null;
            /** In one sentence · 一句话说明 */
            readonly subject?: string | null;
            /** What you did, what you expected · 操作步骤与预期结果 */
            readonly body?: string | null;
            /** @description Picture of the screen · 屏幕截图 */
            readonly screenshot?: (string | components["schemas"]["FileInput"]) | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            readonly status?: "new" | "working" | "solved" | "declined" | null;
            /** Page · 页面 */
            readonly page?: string | null;
            /** What was refused just before · 此前被拒绝的请求 */
            readonly requests?: string | null;
            /** Version of Guanxi · 关系版本 */
            readonly productVersion?: string | null;
            /** Browser · 浏览器 */
            readonly browser?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly postAuthSignInEmail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly email: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly secondFactor: {
                            readonly ways: readonly ("totp" | "passkey" | "recovery")[];
                        } | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSignInPasskeyOptions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly options: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSignInPasskey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly response: {
                        readonly id: string;
                        readonly rawId: string;
                        /** @constant */
                        readonly type: "public-key";
                        readonly clientExtensionResults: {
                            readonly [key: string]: unknown;
                        };
                        /** @enum {string} */
                        readonly authenticatorAttachment?: "platform" | "cross-platform";
                        readonly response: {
                            readonly clientDataJSON: string;
                            readonly authenticatorData: string;
                            readonly signature: string;
                            readonly userHandle?: string;
                        } & {
                            readonly [key: string]: unknown;
                        };
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSecondFactorOptions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ways: readonly ("totp" | "passkey" | "recovery")[];
                        readonly passkey: {
                            readonly [key: string]: unknown;
                        } | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSecondFactor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code?: string;
                    readonly recoveryCode?: string;
                    readonly passkey?: {
                        readonly id: string;
                        readonly rawId: string;
                        /** @constant */
                        readonly type: "public-key";
                        readonly clientExtensionResults: {
                            readonly [key: string]: unknown;
                        };
                        /** @enum {string} */
                        readonly authenticatorAttachment?: "platform" | "cross-platform";
                        readonly response: {
                            readonly clientDataJSON: string;
                            readonly authenticatorData: string;
                            readonly signature: string;
                            readonly userHandle?: string;
                        } & {
                            readonly [key: string]: unknown;
                        };
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSignOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSignOnWays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly email?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly providers: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: string;
                            readonly label: string;
                            readonly required: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSignOnStart: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly provider: string;
                    readonly next?: string;
                    readonly email?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly url: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSignOnFinish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly provider: string;
                    readonly answer: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt?: string;
                        readonly ways?: readonly string[];
                        readonly next?: string;
                        readonly workspace?: string;
                        readonly test?: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSignOnProviderAssertion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly provider: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": Blob;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 303: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAuthSignOnProviderMetadata: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly provider: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/samlmetadata+xml": Blob;
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSignOnDirectory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly provider: string;
                    readonly login: string;
                    readonly password: string;
                    readonly next?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly ways: readonly string[];
                        readonly next: string;
                        readonly workspace: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthSignOnProviderSignedOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly provider: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": Blob;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMeSignOutAddress: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly url: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSetup: {
        readonly parameters: {
            readonly query?: {
                readonly token?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly needed: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSetup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly token: string;
                    readonly workspace: {
                        readonly name: string;
                        readonly currency: string;
                        readonly country: string;
                        /** @enum {string} */
                        readonly language: "zh" | "en";
                        readonly timeZone: string;
                    };
                    readonly administrator: {
                        readonly name: string;
                        readonly email: string;
                        readonly password: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly workspace: {
                            readonly slug: string;
                            readonly name: string;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postLinksRead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly token: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "invitation" | "reset";
                        readonly email: string;
                        readonly name: string;
                        readonly workspace: string;
                        readonly hasPassword: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postLinksAccept: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly token: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly workspace: {
                            readonly slug: string;
                            readonly name: string;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        readonly email: string | null;
                        /** @enum {string} */
                        readonly language: "zh" | "en";
                        readonly timeZone: string;
                        /** Format: uuid */
                        readonly departmentId: string | null;
                        readonly roles: readonly string[];
                        readonly preferences: {
                            readonly [key: string]: unknown;
                        };
                        readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                        readonly workspace: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly slug: string;
                            readonly name: string;
                            readonly currency: string;
                            readonly country: string;
                            /** @enum {string} */
                            readonly language: "zh" | "en";
                            readonly timeZone: string;
                            readonly weekStart: number;
                            readonly fiscalYearStart: number;
                            readonly paused: boolean;
                        };
                        readonly workspaces: readonly {
                            readonly slug: string;
                            readonly name: string;
                            readonly paused: boolean;
                            readonly sandbox: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    /** @enum {string} */
                    readonly language?: "zh" | "en";
                    readonly timeZone?: string;
                    readonly preferences?: {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        readonly email: string | null;
                        /** @enum {string} */
                        readonly language: "zh" | "en";
                        readonly timeZone: string;
                        /** Format: uuid */
                        readonly departmentId: string | null;
                        readonly roles: readonly string[];
                        readonly preferences: {
                            readonly [key: string]: unknown;
                        };
                        readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                        readonly workspace: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly slug: string;
                            readonly name: string;
                            readonly currency: string;
                            readonly country: string;
                            /** @enum {string} */
                            readonly language: "zh" | "en";
                            readonly timeZone: string;
                            readonly weekStart: number;
                            readonly fiscalYearStart: number;
                            readonly paused: boolean;
                        };
                        readonly workspaces: readonly {
                            readonly slug: string;
                            readonly name: string;
                            readonly paused: boolean;
                            readonly sandbox: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly currentPassword: string;
                    readonly newPassword: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMeFactors: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly totp: {
                            /** Format: date-time */
                            readonly since: string;
                            /** Format: date-time */
                            readonly lastUsedAt: string | null;
                        } | null;
                        readonly passkeys: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            readonly host: string;
                            readonly synced: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly lastUsedAt: string | null;
                        }[];
                        readonly recoveryCodes: number;
                        readonly passkeysPossible: boolean;
                        readonly required: boolean;
                        /** Format: date-time */
                        readonly due: string | null;
                        readonly owed: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMeFactorsTotp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly secret: string;
                        readonly address: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteMeFactorsTotp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMeFactorsTotpConfirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly recoveryCodes: readonly string[] | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMeFactorsRecoveryCodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly recoveryCodes: readonly string[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMeFactorsPasskeysOptions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly options: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMeFactorsPasskeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly response: {
                        readonly id: string;
                        readonly rawId: string;
                        /** @constant */
                        readonly type: "public-key";
                        readonly clientExtensionResults: {
                            readonly [key: string]: unknown;
                        };
                        /** @enum {string} */
                        readonly authenticatorAttachment?: "platform" | "cross-platform";
                        readonly response: {
                            readonly clientDataJSON: string;
                            readonly attestationObject: string;
                            readonly transports?: readonly string[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly passkey: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            readonly host: string;
                            readonly synced: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly lastUsedAt: string | null;
                        };
                        readonly recoveryCodes: readonly string[] | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteMeFactorsPasskeysId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchMeFactorsPasskeysId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMeProofOptions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly accepted: readonly ("passkey" | "totp" | "password")[];
                        readonly passkey: {
                            readonly [key: string]: unknown;
                        } | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMeProof: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly password?: string;
                    readonly code?: string;
                    readonly passkey?: {
                        readonly id: string;
                        readonly rawId: string;
                        /** @constant */
                        readonly type: "public-key";
                        readonly clientExtensionResults: {
                            readonly [key: string]: unknown;
                        };
                        /** @enum {string} */
                        readonly authenticatorAttachment?: "platform" | "cross-platform";
                        readonly response: {
                            readonly clientDataJSON: string;
                            readonly authenticatorData: string;
                            readonly signature: string;
                            readonly userHandle?: string;
                        } & {
                            readonly [key: string]: unknown;
                        };
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly seenAt: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            readonly address: string | null;
                            readonly userAgent: string | null;
                            /** @enum {string} */
                            readonly way: "password" | "passkey" | "signOn" | "link" | "setup";
                            readonly factor: string | null;
                            /** @enum {string|null} */
                            readonly place: "thisMachine" | "ownNetwork" | "internet" | null;
                            readonly current: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteSessions: {
        readonly parameters: {
            readonly query?: {
                readonly others?: "" | "true" | "false";
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteSessionsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSignOnProviders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "oidc" | "saml" | "ldap";
                            readonly label: string;
                            readonly active: boolean;
                            readonly settings: {
                                readonly [key: string]: unknown;
                            };
                            readonly mapping: {
                                readonly [key: string]: unknown;
                            };
                            readonly domains: readonly {
                                readonly domain: string;
                                readonly required: boolean;
                            }[];
                            readonly version: number;
                            /** Format: date-time */
                            readonly workedAt: string | null;
                            readonly hasSecret: boolean;
                            readonly people: number;
                            readonly addresses: {
                                readonly returnTo: string;
                                readonly signedOut: string;
                                readonly backchannel: string;
                                readonly saml: {
                                    readonly assertion: string;
                                    readonly entityId: string;
                                };
                            };
                            readonly certificates: readonly {
                                /** Format: date-time */
                                readonly endsAt: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSignOnProviders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "oidc";
                    readonly settings: {
                        readonly issuer: string;
                        readonly clientId: string;
                        /**
                         * @default basic
                         * @enum {string}
                         */
                        readonly clientAuthentication?: "basic" | "post";
                        /**
                         * @default [
                         *       "openid",
                         *       "email",
                         *       "profile"
                         *     ]
                         */
                        readonly scopes?: readonly string[];
                        /** @default true */
                        readonly signOut?: boolean;
                    };
                    readonly label: string;
                    /** @default false */
                    readonly active?: boolean;
                    readonly mapping: {
                        readonly email: string;
                        readonly name: string;
                        /** @default null */
                        readonly groups?: string | null;
                        /** @default null */
                        readonly department?: string | null;
                        /** @default false */
                        readonly create?: boolean;
                        /** @default false */
                        readonly follow?: boolean;
                        /** @default [] */
                        readonly roles?: readonly {
                            readonly value: string;
                            readonly role: string;
                        }[];
                        /** @default [] */
                        readonly otherwise?: readonly string[];
                        /** @default [] */
                        readonly departments?: readonly {
                            readonly value: string;
                            /** Format: uuid */
                            readonly department: string;
                        }[];
                    };
                    readonly domains?: readonly {
                        readonly domain: string;
                        /** @default false */
                        readonly required?: boolean;
                    }[];
                    readonly secret?: string | null;
                } | {
                    /** @constant */
                    readonly kind: "saml";
                    readonly settings: {
                        readonly entityId: string;
                        readonly signInUrl: string;
                        readonly certificates: readonly string[];
                    };
                    readonly label: string;
                    /** @default false */
                    readonly active?: boolean;
                    readonly mapping: {
                        readonly email: string;
                        readonly name: string;
                        /** @default null */
                        readonly groups?: string | null;
                        /** @default null */
                        readonly department?: string | null;
                        /** @default false */
                        readonly create?: boolean;
                        /** @default false */
                        readonly follow?: boolean;
                        /** @default [] */
                        readonly roles?: readonly {
                            readonly value: string;
                            readonly role: string;
                        }[];
                        /** @default [] */
                        readonly otherwise?: readonly string[];
                        /** @default [] */
                        readonly departments?: readonly {
                            readonly value: string;
                            /** Format: uuid */
                            readonly department: string;
                        }[];
                    };
                    readonly domains?: readonly {
                        readonly domain: string;
                        /** @default false */
                        readonly required?: boolean;
                    }[];
                    readonly secret?: string | null;
                } | {
                    /** @constant */
                    readonly kind: "ldap";
                    readonly settings: {
                        readonly url: string;
                        /** @default true */
                        readonly startTls?: boolean;
                        /** @default null */
                        readonly authority?: string | null;
                        readonly bindName: string;
                        readonly base: string;
                        /** @default (&(objectClass=person)(|(uid={login})(mail={login}))) */
                        readonly userFilter?: string;
                        /** @default (objectClass=person) */
                        readonly everyoneFilter?: string;
                        /** @default entryUUID */
                        readonly subject?: string;
                        /** @default null */
                        readonly groupBase?: string | null;
                        /** @default (member={dn}) */
                        readonly groupFilter?: string;
                    };
                    readonly label: string;
                    /** @default false */
                    readonly active?: boolean;
                    readonly mapping: {
                        readonly email: string;
                        readonly name: string;
                        /** @default null */
                        readonly groups?: string | null;
                        /** @default null */
                        readonly department?: string | null;
                        /** @default false */
                        readonly create?: boolean;
                        /** @default false */
                        readonly follow?: boolean;
                        /** @default [] */
                        readonly roles?: readonly {
                            readonly value: string;
                            readonly role: string;
                        }[];
                        /** @default [] */
                        readonly otherwise?: readonly string[];
                        /** @default [] */
                        readonly departments?: readonly {
                            readonly value: string;
                            /** Format: uuid */
                            readonly department: string;
                        }[];
                    };
                    readonly domains?: readonly {
                        readonly domain: string;
                        /** @default false */
                        readonly required?: boolean;
                    }[];
                    readonly secret?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "oidc" | "saml" | "ldap";
                        readonly label: string;
                        readonly active: boolean;
                        readonly settings: {
                            readonly [key: string]: unknown;
                        };
                        readonly mapping: {
                            readonly [key: string]: unknown;
                        };
                        readonly domains: readonly {
                            readonly domain: string;
                            readonly required: boolean;
                        }[];
                        readonly version: number;
                        /** Format: date-time */
                        readonly workedAt: string | null;
                        readonly hasSecret: boolean;
                        readonly people: number;
                        readonly addresses: {
                            readonly returnTo: string;
                            readonly signedOut: string;
                            readonly backchannel: string;
                            readonly saml: {
                                readonly assertion: string;
                                readonly entityId: string;
                            };
                        };
                        readonly certificates: readonly {
                            /** Format: date-time */
                            readonly endsAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSignOnProvidersId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "oidc" | "saml" | "ldap";
                        readonly label: string;
                        readonly active: boolean;
                        readonly settings: {
                            readonly [key: string]: unknown;
                        };
                        readonly mapping: {
                            readonly [key: string]: unknown;
                        };
                        readonly domains: readonly {
                            readonly domain: string;
                            readonly required: boolean;
                        }[];
                        readonly version: number;
                        /** Format: date-time */
                        readonly workedAt: string | null;
                        readonly hasSecret: boolean;
                        readonly people: number;
                        readonly addresses: {
                            readonly returnTo: string;
                            readonly signedOut: string;
                            readonly backchannel: string;
                            readonly saml: {
                                readonly assertion: string;
                                readonly entityId: string;
                            };
                        };
                        readonly certificates: readonly {
                            /** Format: date-time */
                            readonly endsAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putSignOnProvidersId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly version: number;
                    readonly provider: {
                        /** @constant */
                        readonly kind: "oidc";
                        readonly settings: {
                            readonly issuer: string;
                            readonly clientId: string;
                            /**
                             * @default basic
                             * @enum {string}
                             */
                            readonly clientAuthentication?: "basic" | "post";
                            /**
                             * @default [
                             *       "openid",
                             *       "email",
                             *       "profile"
                             *     ]
                             */
                            readonly scopes?: readonly string[];
                            /** @default true */
                            readonly signOut?: boolean;
                        };
                        readonly label: string;
                        /** @default false */
                        readonly active?: boolean;
                        readonly mapping: {
                            readonly email: string;
                            readonly name: string;
                            /** @default null */
                            readonly groups?: string | null;
                            /** @default null */
                            readonly department?: string | null;
                            /** @default false */
                            readonly create?: boolean;
                            /** @default false */
                            readonly follow?: boolean;
                            /** @default [] */
                            readonly roles?: readonly {
                                readonly value: string;
                                readonly role: string;
                            }[];
                            /** @default [] */
                            readonly otherwise?: readonly string[];
                            /** @default [] */
                            readonly departments?: readonly {
                                readonly value: string;
                                /** Format: uuid */
                                readonly department: string;
                            }[];
                        };
                        readonly domains?: readonly {
                            readonly domain: string;
                            /** @default false */
                            readonly required?: boolean;
                        }[];
                        readonly secret?: string | null;
                    } | {
                        /** @constant */
                        readonly kind: "saml";
                        readonly settings: {
                            readonly entityId: string;
                            readonly signInUrl: string;
                            readonly certificates: readonly string[];
                        };
                        readonly label: string;
                        /** @default false */
                        readonly active?: boolean;
                        readonly mapping: {
                            readonly email: string;
                            readonly name: string;
                            /** @default null */
                            readonly groups?: string | null;
                            /** @default null */
                            readonly department?: string | null;
                            /** @default false */
                            readonly create?: boolean;
                            /** @default false */
                            readonly follow?: boolean;
                            /** @default [] */
                            readonly roles?: readonly {
                                readonly value: string;
                                readonly role: string;
                            }[];
                            /** @default [] */
                            readonly otherwise?: readonly string[];
                            /** @default [] */
                            readonly departments?: readonly {
                                readonly value: string;
                                /** Format: uuid */
                                readonly department: string;
                            }[];
                        };
                        readonly domains?: readonly {
                            readonly domain: string;
                            /** @default false */
                            readonly required?: boolean;
                        }[];
                        readonly secret?: string | null;
                    } | {
                        /** @constant */
                        readonly kind: "ldap";
                        readonly settings: {
                            readonly url: string;
                            /** @default true */
                            readonly startTls?: boolean;
                            /** @default null */
                            readonly authority?: string | null;
                            readonly bindName: string;
                            readonly base: string;
                            /** @default (&(objectClass=person)(|(uid={login})(mail={login}))) */
                            readonly userFilter?: string;
                            /** @default (objectClass=person) */
                            readonly everyoneFilter?: string;
                            /** @default entryUUID */
                            readonly subject?: string;
                            /** @default null */
                            readonly groupBase?: string | null;
                            /** @default (member={dn}) */
                            readonly groupFilter?: string;
                        };
                        readonly label: string;
                        /** @default false */
                        readonly active?: boolean;
                        readonly mapping: {
                            readonly email: string;
                            readonly name: string;
                            /** @default null */
                            readonly groups?: string | null;
                            /** @default null */
                            readonly department?: string | null;
                            /** @default false */
                            readonly create?: boolean;
                            /** @default false */
                            readonly follow?: boolean;
                            /** @default [] */
                            readonly roles?: readonly {
                                readonly value: string;
                                readonly role: string;
                            }[];
                            /** @default [] */
                            readonly otherwise?: readonly string[];
                            /** @default [] */
                            readonly departments?: readonly {
                                readonly value: string;
                                /** Format: uuid */
                                readonly department: string;
                            }[];
                        };
                        readonly domains?: readonly {
                            readonly domain: string;
                            /** @default false */
                            readonly required?: boolean;
                        }[];
                        readonly secret?: string | null;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "oidc" | "saml" | "ldap";
                        readonly label: string;
                        readonly active: boolean;
                        readonly settings: {
                            readonly [key: string]: unknown;
                        };
                        readonly mapping: {
                            readonly [key: string]: unknown;
                        };
                        readonly domains: readonly {
                            readonly domain: string;
                            readonly required: boolean;
                        }[];
                        readonly version: number;
                        /** Format: date-time */
                        readonly workedAt: string | null;
                        readonly hasSecret: boolean;
                        readonly people: number;
                        readonly addresses: {
                            readonly returnTo: string;
                            readonly signedOut: string;
                            readonly backchannel: string;
                            readonly saml: {
                                readonly assertion: string;
                                readonly entityId: string;
                            };
                        };
                        readonly certificates: readonly {
                            /** Format: date-time */
                            readonly endsAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteSignOnProvidersId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSignOnProvidersIdTest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    readonly password?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly url?: string;
                        readonly results?: readonly {
                            readonly [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSignOnProvidersIdSync: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly dryRun: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSignOnProvidersIdPeople: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly userId: string;
                            readonly name: string;
                            readonly subject: string;
                            /** Format: date-time */
                            readonly seenAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteSignOnProvidersIdPeopleUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly user: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSignOnSamlMetadata: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly xml: string;
                } | {
                    readonly url: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly entityId: string;
                        readonly signInUrl: string;
                        readonly certificates: readonly string[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSignOnScimTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly prefix: string;
                            readonly name: string;
                            /** Format: uuid */
                            readonly providerId: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly expiresAt: string | null;
                            /** Format: date-time */
                            readonly lastUsedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSignOnScimTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    /** @default null */
                    readonly providerId?: string | null;
                    /** @default null */
                    readonly expiresAt?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly prefix: string;
                        readonly name: string;
                        /** Format: uuid */
                        readonly providerId: string | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly expiresAt: string | null;
                        /** Format: date-time */
                        readonly lastUsedAt: string | null;
                        readonly token: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteSignOnScimTokensId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getApiKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly prefix: string;
                            readonly name: string;
                            /** Format: uuid */
                            readonly userId: string;
                            readonly scopes: readonly ("read" | "write")[];
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly expiresAt: string | null;
                            /** Format: date-time */
                            readonly lastUsedAt: string | null;
                            readonly access: {
                                readonly [key: string]: readonly ("create" | "read" | "update" | "delete" | "restore" | "merge" | "export" | "import" | "transfer" | "share" | "comment")[];
                            } | null;
                            readonly ranges: readonly string[] | null;
                            readonly largeExports: boolean;
                            /** Format: uuid */
                            readonly replacedById: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postApiKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    /**
                     * @default [
                     *       "read",
                     *       "write"
                     *     ]
                     */
                    readonly scopes?: readonly ("read" | "write")[];
                    /** @default null */
                    readonly expiresAt?: string | null;
                    /** @default null */
                    readonly access?: {
                        readonly [key: string]: readonly ("create" | "read" | "update" | "delete" | "restore" | "merge" | "export" | "import" | "transfer" | "share" | "comment")[];
                    } | null;
                    /** @default null */
                    readonly ranges?: readonly string[] | null;
                    /** @default false */
                    readonly largeExports?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly prefix: string;
                        readonly name: string;
                        /** Format: uuid */
                        readonly userId: string;
                        readonly scopes: readonly ("read" | "write")[];
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly expiresAt: string | null;
                        /** Format: date-time */
                        readonly lastUsedAt: string | null;
                        readonly access: {
                            readonly [key: string]: readonly ("create" | "read" | "update" | "delete" | "restore" | "merge" | "export" | "import" | "transfer" | "share" | "comment")[];
                        } | null;
                        readonly ranges: readonly string[] | null;
                        readonly largeExports: boolean;
                        /** Format: uuid */
                        readonly replacedById: string | null;
                        readonly key: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postApiKeysIdRotate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default 24 */
                    readonly overlapHours?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly prefix: string;
                        readonly name: string;
                        /** Format: uuid */
                        readonly userId: string;
                        readonly scopes: readonly ("read" | "write")[];
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly expiresAt: string | null;
                        /** Format: date-time */
                        readonly lastUsedAt: string | null;
                        readonly access: {
                            readonly [key: string]: readonly ("create" | "read" | "update" | "delete" | "restore" | "merge" | "export" | "import" | "transfer" | "share" | "comment")[];
                        } | null;
                        readonly ranges: readonly string[] | null;
                        readonly largeExports: boolean;
                        /** Format: uuid */
                        readonly replacedById: string | null;
                        readonly key: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteApiKeysId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUsers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly email: string;
                    readonly roles?: readonly string[];
                    readonly department?: string | null;
                    readonly manager?: string | null;
                    readonly jobTitle?: string | null;
                    readonly language?: ("zh" | "en") | null;
                    readonly timeZone?: string | null;
                    readonly password?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly user: components["schemas"]["User"];
                        readonly link: {
                            readonly path: string;
                            readonly url: string | null;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            readonly mailed: boolean;
                        } | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUsersInvite: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly people: readonly {
                        readonly name: string;
                        readonly email: string;
                        readonly roles?: readonly string[];
                        readonly department?: string | null;
                        readonly manager?: string | null;
                        readonly jobTitle?: string | null;
                        readonly language?: ("zh" | "en") | null;
                        readonly timeZone?: string | null;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly results: readonly {
                            readonly email: string;
                            readonly id: string | null;
                            readonly link: {
                                readonly path: string;
                                readonly url: string | null;
                                /** Format: date-time */
                                readonly expiresAt: string;
                                readonly mailed: boolean;
                            } | null;
                            readonly error: components["schemas"]["Problem"] | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUsersIdInvite: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly path: string;
                        readonly url: string | null;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly mailed: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUsersIdResetLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly path: string;
                        readonly url: string | null;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly mailed: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUsersIdDeactivate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUsersIdReactivate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getUsersIdSecurity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly totpSince: string | null;
                        readonly passkeys: number;
                        readonly recoveryCodes: number;
                        readonly failures: number;
                        /** Format: date-time */
                        readonly blockedUntil: string | null;
                        readonly sessions: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly seenAt: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            readonly address: string | null;
                            readonly userAgent: string | null;
                            /** @enum {string} */
                            readonly way: "password" | "passkey" | "signOn" | "link" | "setup";
                            readonly factor: string | null;
                            /** @enum {string|null} */
                            readonly place: "thisMachine" | "ownNetwork" | "internet" | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteUsersIdFactors: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteUsersIdSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteUsersIdSessionsSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly session: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUsersIdUnlock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSecurityPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly policy: {
                            readonly secondFactor: {
                                /** @enum {string} */
                                readonly required: "nobody" | "roles" | "everyone";
                                readonly roles: readonly string[];
                                readonly graceDays: number;
                                readonly signOnCounts: boolean;
                            };
                            readonly sessions: {
                                readonly idleMinutes: number;
                                readonly absoluteHours: number;
                            };
                            readonly passwords: {
                                readonly minLength: number;
                                readonly remembered: number;
                            };
                            readonly signInWays: readonly ("password" | "passkey" | "signOn")[];
                            readonly networks: readonly {
                                readonly role: string;
                                readonly ranges: readonly string[];
                            }[];
                            readonly stepUp: {
                                readonly exportRows: number;
                                readonly reveal: boolean;
                            };
                            readonly alerts: {
                                readonly unusualSignIn: boolean;
                                readonly readRowsPerHour: number;
                                readonly exportRowsPerHour: number;
                            };
                        };
                        /** Format: date-time */
                        readonly changedAt: string | null;
                        readonly changedBy: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string | null;
                        } | null;
                        readonly restores: number | null;
                        readonly roles: readonly {
                            readonly name: string;
                            readonly label: components["schemas"]["Label"];
                        }[];
                        readonly address: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putSecurityPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly version: number;
                    readonly policy: {
                        readonly secondFactor: {
                            /** @enum {string} */
                            readonly required: "nobody" | "roles" | "everyone";
                            readonly roles: readonly string[];
                            readonly graceDays: number;
                            readonly signOnCounts: boolean;
                        };
                        readonly sessions: {
                            readonly idleMinutes: number;
                            readonly absoluteHours: number;
                        };
                        readonly passwords: {
                            readonly minLength: number;
                            readonly remembered: number;
                        };
                        readonly signInWays: readonly ("password" | "passkey" | "signOn")[];
                        readonly networks: readonly {
                            readonly role: string;
                            readonly ranges: readonly string[];
                        }[];
                        readonly stepUp: {
                            readonly exportRows: number;
                            readonly reveal: boolean;
                        };
                        readonly alerts: {
                            readonly unusualSignIn: boolean;
                            readonly readRowsPerHour: number;
                            readonly exportRowsPerHour: number;
                        };
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly policy: {
                            readonly secondFactor: {
                                /** @enum {string} */
                                readonly required: "nobody" | "roles" | "everyone";
                                readonly roles: readonly string[];
                                readonly graceDays: number;
                                readonly signOnCounts: boolean;
                            };
                            readonly sessions: {
                                readonly idleMinutes: number;
                                readonly absoluteHours: number;
                            };
                            readonly passwords: {
                                readonly minLength: number;
                                readonly remembered: number;
                            };
                            readonly signInWays: readonly ("password" | "passkey" | "signOn")[];
                            readonly networks: readonly {
                                readonly role: string;
                                readonly ranges: readonly string[];
                            }[];
                            readonly stepUp: {
                                readonly exportRows: number;
                                readonly reveal: boolean;
                            };
                            readonly alerts: {
                                readonly unusualSignIn: boolean;
                                readonly readRowsPerHour: number;
                                readonly exportRowsPerHour: number;
                            };
                        };
                        /** Format: date-time */
                        readonly changedAt: string | null;
                        readonly changedBy: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string | null;
                        } | null;
                        readonly restores: number | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSecurityPolicyVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly version: number;
                            readonly policy: {
                                readonly secondFactor: {
                                    /** @enum {string} */
                                    readonly required: "nobody" | "roles" | "everyone";
                                    readonly roles: readonly string[];
                                    readonly graceDays: number;
                                    readonly signOnCounts: boolean;
                                };
                                readonly sessions: {
                                    readonly idleMinutes: number;
                                    readonly absoluteHours: number;
                                };
                                readonly passwords: {
                                    readonly minLength: number;
                                    readonly remembered: number;
                                };
                                readonly signInWays: readonly ("password" | "passkey" | "signOn")[];
                                readonly networks: readonly {
                                    readonly role: string;
                                    readonly ranges: readonly string[];
                                }[];
                                readonly stepUp: {
                                    readonly exportRows: number;
                                    readonly reveal: boolean;
                                };
                                readonly alerts: {
                                    readonly unusualSignIn: boolean;
                                    readonly readRowsPerHour: number;
                                    readonly exportRowsPerHour: number;
                                };
                            };
                            /** Format: date-time */
                            readonly changedAt: string | null;
                            readonly changedBy: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            } | null;
                            readonly restores: number | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSecurityPolicyRestore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly version: number;
                    readonly restore: number;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly policy: {
                            readonly secondFactor: {
                                /** @enum {string} */
                                readonly required: "nobody" | "roles" | "everyone";
                                readonly roles: readonly string[];
                                readonly graceDays: number;
                                readonly signOnCounts: boolean;
                            };
                            readonly sessions: {
                                readonly idleMinutes: number;
                                readonly absoluteHours: number;
                            };
                            readonly passwords: {
                                readonly minLength: number;
                                readonly remembered: number;
                            };
                            readonly signInWays: readonly ("password" | "passkey" | "signOn")[];
                            readonly networks: readonly {
                                readonly role: string;
                                readonly ranges: readonly string[];
                            }[];
                            readonly stepUp: {
                                readonly exportRows: number;
                                readonly reveal: boolean;
                            };
                            readonly alerts: {
                                readonly unusualSignIn: boolean;
                                readonly readRowsPerHour: number;
                                readonly exportRowsPerHour: number;
                            };
                        };
                        /** Format: date-time */
                        readonly changedAt: string | null;
                        readonly changedBy: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string | null;
                        } | null;
                        readonly restores: number | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSecurityEvents: {
        readonly parameters: {
            readonly query?: {
                readonly events?: string;
                readonly user?: string;
                readonly alerts?: "all" | "open";
                readonly before?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly seq: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly event: string;
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            } | null;
                            readonly address: string | null;
                            /** @enum {string|null} */
                            readonly place: "thisMachine" | "ownNetwork" | "internet" | null;
                            readonly facts: {
                                readonly [key: string]: unknown;
                            };
                            readonly alert: {
                                /** Format: date-time */
                                readonly acknowledgedAt: string | null;
                                readonly acknowledgedBy: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly label: string | null;
                                } | null;
                            } | null;
                        }[];
                        readonly next: number | null;
                        readonly open: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSecurityAlertsAcknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly seqs: readonly number[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly acknowledged: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getUsersIdHandover: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly parts: readonly {
                            readonly part: string;
                            readonly count: number;
                        }[];
                        readonly departments: readonly {
                            /** Format: uuid */
                            readonly id: string | null;
                            readonly label: string | null;
                            readonly count: number;
                        }[];
                        readonly total: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUsersIdHandover: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly to: readonly string[];
                    readonly parts?: {
                        readonly [key: string]: string | null;
                    };
                    readonly departments?: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getUsersIdMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly parts: readonly {
                            readonly part: string;
                            readonly count: number;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUsersIdMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly department: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDepartmentsTree: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly version: number;
                            readonly name: string;
                            /** Format: uuid */
                            readonly parent: string | null;
                            readonly manager: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                            } | null;
                            readonly people: number;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDepartmentsTreeAt: {
        readonly parameters: {
            readonly query: {
                readonly at: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            /** Format: uuid */
                            readonly parent: string | null;
                            readonly gone: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDepartmentsIdMerge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly parts: readonly {
                            readonly part: string;
                            readonly count: number;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postDepartmentsIdMerge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly to: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            readonly label: components["schemas"]["Label"];
                            readonly description: components["schemas"]["Label"] | null;
                            readonly rights: {
                                readonly objects: {
                                    readonly [key: string]: {
                                        /** @enum {string} */
                                        readonly create?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly read?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly update?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly delete?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly restore?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly merge?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly export?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly import?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly transfer?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly share?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly comment?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    };
                                };
                                readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                                readonly fields?: {
                                    readonly [key: string]: {
                                        readonly [key: string]: "hidden" | "masked" | "read" | "edit";
                                    };
                                };
                            };
                            readonly system: boolean;
                            readonly version: number;
                            /** Format: date-time */
                            readonly updatedAt: string;
                            readonly people: number;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id?: string;
                    readonly name?: string;
                    readonly label: {
                        readonly en: string;
                        readonly zh: string;
                    };
                    readonly description?: {
                        readonly en: string;
                        readonly zh: string;
                    } | null;
                    readonly rights?: {
                        readonly objects: {
                            readonly [key: string]: {
                                readonly [key: string]: string;
                            };
                        };
                        readonly fields?: {
                            readonly [key: string]: {
                                readonly [key: string]: string;
                            };
                        };
                        readonly admin: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        readonly label: components["schemas"]["Label"];
                        readonly description: components["schemas"]["Label"] | null;
                        readonly rights: {
                            readonly objects: {
                                readonly [key: string]: {
                                    /** @enum {string} */
                                    readonly create?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly read?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly update?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly delete?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly restore?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly merge?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly export?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly import?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly transfer?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly share?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly comment?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                };
                            };
                            readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                            readonly fields?: {
                                readonly [key: string]: {
                                    readonly [key: string]: "hidden" | "masked" | "read" | "edit";
                                };
                            };
                        };
                        readonly system: boolean;
                        readonly version: number;
                        /** Format: date-time */
                        readonly updatedAt: string;
                        readonly people: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRolesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        readonly label: components["schemas"]["Label"];
                        readonly description: components["schemas"]["Label"] | null;
                        readonly rights: {
                            readonly objects: {
                                readonly [key: string]: {
                                    /** @enum {string} */
                                    readonly create?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly read?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly update?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly delete?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly restore?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly merge?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly export?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly import?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly transfer?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly share?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly comment?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                };
                            };
                            readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                            readonly fields?: {
                                readonly [key: string]: {
                                    readonly [key: string]: "hidden" | "masked" | "read" | "edit";
                                };
                            };
                        };
                        readonly system: boolean;
                        readonly version: number;
                        /** Format: date-time */
                        readonly updatedAt: string;
                        readonly people: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteRolesId: {
        readonly parameters: {
            readonly query?: {
                readonly replaceBy?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchRolesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly label?: {
                        readonly en: string;
                        readonly zh: string;
                    };
                    readonly description?: {
                        readonly en: string;
                        readonly zh: string;
                    } | null;
                    readonly rights?: {
                        readonly objects: {
                            readonly [key: string]: {
                                readonly [key: string]: string;
                            };
                        };
                        readonly fields?: {
                            readonly [key: string]: {
                                readonly [key: string]: string;
                            };
                        };
                        readonly admin: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        readonly label: components["schemas"]["Label"];
                        readonly description: components["schemas"]["Label"] | null;
                        readonly rights: {
                            readonly objects: {
                                readonly [key: string]: {
                                    /** @enum {string} */
                                    readonly create?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly read?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly update?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly delete?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly restore?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly merge?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly export?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly import?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly transfer?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly share?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly comment?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                };
                            };
                            readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                            readonly fields?: {
                                readonly [key: string]: {
                                    readonly [key: string]: "hidden" | "masked" | "read" | "edit";
                                };
                            };
                        };
                        readonly system: boolean;
                        readonly version: number;
                        /** Format: date-time */
                        readonly updatedAt: string;
                        readonly people: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postRolesIdCopy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    readonly label: {
                        readonly en: string;
                        readonly zh: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        readonly label: components["schemas"]["Label"];
                        readonly description: components["schemas"]["Label"] | null;
                        readonly rights: {
                            readonly objects: {
                                readonly [key: string]: {
                                    /** @enum {string} */
                                    readonly create?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly read?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly update?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly delete?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly restore?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly merge?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly export?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly import?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly transfer?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly share?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    /** @enum {string} */
                                    readonly comment?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                };
                            };
                            readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                            readonly fields?: {
                                readonly [key: string]: {
                                    readonly [key: string]: "hidden" | "masked" | "read" | "edit";
                                };
                            };
                        };
                        readonly system: boolean;
                        readonly version: number;
                        /** Format: date-time */
                        readonly updatedAt: string;
                        readonly people: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRolesIdUses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly uses: readonly {
                            readonly kind: string;
                            readonly ref: string;
                            readonly label: components["schemas"]["Label"];
                        }[];
                        readonly count: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRoleChanges: {
        readonly parameters: {
            readonly query?: {
                readonly role?: string;
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly role: string;
                            readonly name: string;
                            /** Format: date-time */
                            readonly at: string;
                            readonly actor: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            } | null;
                            readonly before: {
                                readonly label: components["schemas"]["Label"];
                                readonly rights: {
                                    readonly objects: {
                                        readonly [key: string]: {
                                            /** @enum {string} */
                                            readonly create?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly read?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly update?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly delete?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly restore?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly merge?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly export?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly import?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly transfer?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly share?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly comment?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        };
                                    };
                                    readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                                    readonly fields?: {
                                        readonly [key: string]: {
                                            readonly [key: string]: "hidden" | "masked" | "read" | "edit";
                                        };
                                    };
                                };
                            } | null;
                            readonly after: {
                                readonly label: components["schemas"]["Label"];
                                readonly rights: {
                                    readonly objects: {
                                        readonly [key: string]: {
                                            /** @enum {string} */
                                            readonly create?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly read?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly update?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly delete?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly restore?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly merge?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly export?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly import?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly transfer?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly share?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                            /** @enum {string} */
                                            readonly comment?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        };
                                    };
                                    readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                                    readonly fields?: {
                                        readonly [key: string]: {
                                            readonly [key: string]: "hidden" | "masked" | "read" | "edit";
                                        };
                                    };
                                };
                            } | null;
                            /** Format: uuid */
                            readonly undoneBy: string | null;
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postRoleChangesIdUndo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly role: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            readonly label: components["schemas"]["Label"];
                            readonly description: components["schemas"]["Label"] | null;
                            readonly rights: {
                                readonly objects: {
                                    readonly [key: string]: {
                                        /** @enum {string} */
                                        readonly create?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly read?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly update?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly delete?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly restore?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly merge?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly export?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly import?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly transfer?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly share?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                        /** @enum {string} */
                                        readonly comment?: "none" | "own" | "team" | "department" | "departmentAndBelow" | "all";
                                    };
                                };
                                readonly admin: readonly ("users" | "departments" | "groups" | "roles" | "sharing" | "security" | "signOn" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "privacy" | "sensitiveKeys" | "dataQuality" | "import" | "duplicates" | "sharedViews" | "purge" | "metadata")[];
                                readonly fields?: {
                                    readonly [key: string]: {
                                        readonly [key: string]: "hidden" | "masked" | "read" | "edit";
                                    };
                                };
                            };
                            readonly system: boolean;
                            readonly version: number;
                            /** Format: date-time */
                            readonly updatedAt: string;
                            readonly people: number;
                        } | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSharingRules: {
        readonly parameters: {
            readonly query?: {
                readonly object?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly version: number;
                            readonly object: string;
                            readonly name: components["schemas"]["Label"];
                            readonly filter: {
                                readonly [key: string]: unknown;
                            };
                            /** @enum {string} */
                            readonly access: "read" | "edit";
                            readonly active: boolean;
                            readonly with: readonly {
                                /** @enum {string} */
                                readonly kind: "user" | "group" | "department";
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            }[];
                            /** @enum {string} */
                            readonly state: "off" | "applying" | "applied" | "stopped" | "broken";
                            readonly progress: number;
                            /** Format: uuid */
                            readonly job: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly updatedAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSharingRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly object: string;
                    readonly name: {
                        readonly en: string;
                        readonly zh: string;
                    };
                    readonly filter: {
                        readonly [key: string]: unknown;
                    };
                    /** @enum {string} */
                    readonly access: "read" | "edit";
                    /** @default true */
                    readonly active?: boolean;
                    readonly with: readonly {
                        /** @enum {string} */
                        readonly kind: "user" | "group" | "department";
                        /** Format: uuid */
                        readonly id: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rule: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly version: number;
                            readonly object: string;
                            readonly name: components["schemas"]["Label"];
                            readonly filter: {
                                readonly [key: string]: unknown;
                            };
                            /** @enum {string} */
                            readonly access: "read" | "edit";
                            readonly active: boolean;
                            readonly with: readonly {
                                /** @enum {string} */
                                readonly kind: "user" | "group" | "department";
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            }[];
                            /** @enum {string} */
                            readonly state: "off" | "applying" | "applied" | "stopped" | "broken";
                            readonly progress: number;
                            /** Format: uuid */
                            readonly job: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly updatedAt: string;
                        };
                        /** Format: uuid */
                        readonly changeSet: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSharingPreview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly object: string;
                    readonly filter: {
                        readonly [key: string]: unknown;
                    };
                    readonly with?: readonly {
                        /** @enum {string} */
                        readonly kind: "user" | "group" | "department";
                        /** Format: uuid */
                        readonly id: string;
                    }[] | readonly [
                    ];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly records: number;
                        readonly of: number;
                        readonly people: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSharingSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly managerChain: boolean;
                        readonly inheritance: {
                            readonly [key: string]: "none" | "read" | "same";
                        };
                        readonly teamRoles: readonly {
                            readonly value: string;
                            readonly label: components["schemas"]["Label"];
                            readonly active: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchSharingSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly managerChain?: boolean;
                    readonly inheritance?: {
                        readonly [key: string]: "none" | "read" | "same";
                    };
                    readonly teamRoles?: readonly {
                        readonly value: string;
                        readonly label: {
                            readonly en: string;
                            readonly zh: string;
                        };
                        readonly active: boolean;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly settings: {
                            readonly managerChain: boolean;
                            readonly inheritance: {
                                readonly [key: string]: "none" | "read" | "same";
                            };
                            readonly teamRoles: readonly {
                                readonly value: string;
                                readonly label: components["schemas"]["Label"];
                                readonly active: boolean;
                            }[];
                        };
                        readonly jobs: {
                            readonly [key: string]: string;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSharingRulesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly version: number;
                        readonly object: string;
                        readonly name: components["schemas"]["Label"];
                        readonly filter: {
                            readonly [key: string]: unknown;
                        };
                        /** @enum {string} */
                        readonly access: "read" | "edit";
                        readonly active: boolean;
                        readonly with: readonly {
                            /** @enum {string} */
                            readonly kind: "user" | "group" | "department";
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string | null;
                        }[];
                        /** @enum {string} */
                        readonly state: "off" | "applying" | "applied" | "stopped" | "broken";
                        readonly progress: number;
                        /** Format: uuid */
                        readonly job: string | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly updatedAt: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteSharingRulesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly changeSet: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchSharingRulesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: {
                        readonly en: string;
                        readonly zh: string;
                    };
                    readonly filter?: {
                        readonly [key: string]: unknown;
                    };
                    /** @enum {string} */
                    readonly access?: "read" | "edit";
                    readonly active?: boolean;
                    readonly with?: readonly {
                        /** @enum {string} */
                        readonly kind: "user" | "group" | "department";
                        /** Format: uuid */
                        readonly id: string;
                    }[];
                    readonly version?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rule: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly version: number;
                            readonly object: string;
                            readonly name: components["schemas"]["Label"];
                            readonly filter: {
                                readonly [key: string]: unknown;
                            };
                            /** @enum {string} */
                            readonly access: "read" | "edit";
                            readonly active: boolean;
                            readonly with: readonly {
                                /** @enum {string} */
                                readonly kind: "user" | "group" | "department";
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            }[];
                            /** @enum {string} */
                            readonly state: "off" | "applying" | "applied" | "stopped" | "broken";
                            readonly progress: number;
                            /** Format: uuid */
                            readonly job: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly updatedAt: string;
                        };
                        /** Format: uuid */
                        readonly changeSet: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdShares: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly with: {
                                /** @enum {string} */
                                readonly kind: "user" | "group" | "department";
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            };
                            /** @enum {string} */
                            readonly access: "read" | "edit";
                            readonly role: string | null;
                            readonly note: string | null;
                            /** Format: date-time */
                            readonly expiresAt: string | null;
                            /** Format: date-time */
                            readonly sharedAt: string;
                            readonly sharedBy: components["schemas"]["Person"] | null;
                        }[];
                        readonly rules: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: components["schemas"]["Label"];
                            /** @enum {string} */
                            readonly access: "read" | "edit";
                        }[];
                        readonly teamRoles: readonly {
                            readonly value: string;
                            readonly label: components["schemas"]["Label"];
                            readonly active: boolean;
                        }[];
                        readonly mayShare: boolean;
                        readonly mayShareEdit: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdShares: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly with: readonly {
                        /** @enum {string} */
                        readonly kind: "user" | "group" | "department";
                        /** Format: uuid */
                        readonly id: string;
                    }[];
                    /** @enum {string} */
                    readonly access: "read" | "edit";
                    readonly role?: string | null;
                    readonly note?: string | null;
                    readonly expiresAt?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly changeSet: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteObjectsObjectIdSharesShare: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly share: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly changeSet: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsObjectIdSharesShare: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly share: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly access?: "read" | "edit";
                    readonly role?: string | null;
                    readonly note?: string | null;
                    readonly expiresAt?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly changeSet: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectShares: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly with: readonly {
                        /** @enum {string} */
                        readonly kind: "user" | "group" | "department";
                        /** Format: uuid */
                        readonly id: string;
                    }[];
                    /** @enum {string} */
                    readonly access: "read" | "edit";
                    readonly role?: string | null;
                    readonly note?: string | null;
                    readonly expiresAt?: string | null;
                    readonly ids: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRightsExplain: {
        readonly parameters: {
            readonly query: {
                readonly user: string;
                readonly object: string;
                readonly record?: string;
                readonly field?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly user: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string;
                            readonly active: boolean;
                        };
                        readonly roles: readonly {
                            readonly name: string;
                            readonly label: components["schemas"]["Label"];
                        }[];
                        readonly verbs: readonly {
                            /** @enum {string} */
                            readonly verb: "create" | "read" | "update" | "delete" | "restore" | "merge" | "export" | "import" | "transfer" | "share" | "comment";
                            readonly allowed: boolean;
                            readonly reasons: readonly {
                                readonly grants: boolean;
                                readonly kind: string;
                                readonly role: string | null;
                                readonly text: components["schemas"]["Label"];
                            }[];
                        }[];
                        readonly fields: readonly {
                            readonly name: string;
                            readonly label: components["schemas"]["Label"];
                            /** @enum {string} */
                            readonly access: "hidden" | "masked" | "read" | "edit";
                            readonly reasons: readonly {
                                readonly role: string | null;
                                /** @enum {string} */
                                readonly access: "hidden" | "masked" | "read" | "edit";
                                readonly text: components["schemas"]["Label"];
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRightsWhoSees: {
        readonly parameters: {
            readonly query: {
                readonly object: string;
                readonly record: string;
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string;
                            };
                            readonly verbs: readonly ("create" | "read" | "update" | "delete" | "restore" | "merge" | "export" | "import" | "transfer" | "share" | "comment")[];
                            readonly reasons: readonly {
                                readonly grants: boolean;
                                readonly kind: string;
                                readonly role: string | null;
                                readonly text: components["schemas"]["Label"];
                            }[];
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMetadataObjects: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Object"][];
                        readonly modules: readonly {
                            readonly name: string;
                            readonly label: components["schemas"]["Label"];
                            readonly icon: string;
                            readonly objects: readonly string[];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMetadataObjectsObject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Object"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMetadataObjectsObjectFields: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Field"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getConfigExport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly files: readonly {
                            readonly path: string;
                            readonly text: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postConfigPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly files: readonly {
                        readonly path: string;
                        readonly text: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly change: string | null;
                        readonly outcomes: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly verb: string;
                            readonly data: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly uses: readonly {
                                readonly kind: string;
                                readonly name: string;
                                readonly label: components["schemas"]["Label"];
                                readonly blocks: boolean;
                            }[];
                            readonly effects: readonly components["schemas"]["Label"][];
                        }[];
                        readonly problems: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly path: string;
                            readonly code: string;
                            readonly text: components["schemas"]["Label"];
                        }[];
                        /** Format: uuid */
                        readonly job?: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postConfigApply: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly files: readonly {
                        readonly path: string;
                        readonly text: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly change: string | null;
                        readonly outcomes: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly verb: string;
                            readonly data: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly uses: readonly {
                                readonly kind: string;
                                readonly name: string;
                                readonly label: components["schemas"]["Label"];
                                readonly blocks: boolean;
                            }[];
                            readonly effects: readonly components["schemas"]["Label"][];
                        }[];
                        readonly problems: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly path: string;
                            readonly code: string;
                            readonly text: components["schemas"]["Label"];
                        }[];
                        /** Format: uuid */
                        readonly job?: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getConfig: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: "object" | "field" | "fieldSettings" | "pipeline" | "recordType" | "layout" | "rule" | "dependency" | "numbering" | "uniqueKey" | "quality" | "duplicateRule";
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            readonly version: number;
                            /** Format: date-time */
                            readonly updatedAt: string;
                            /** Format: uuid */
                            readonly updatedBy: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getConfigChanges: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly kind?: "object" | "field" | "fieldSettings" | "pipeline" | "recordType" | "layout" | "rule" | "dependency" | "numbering" | "uniqueKey" | "quality" | "duplicateRule";
                readonly name?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: date-time */
                            readonly at: string;
                            readonly actor: {
                                /** Format: uuid */
                                readonly id: string | null;
                                readonly name: string | null;
                            };
                            readonly summary: {
                                readonly [key: string]: unknown;
                            };
                            /** Format: uuid */
                            readonly undoneBy: string | null;
                            readonly final: boolean;
                            readonly items: readonly {
                                readonly kind: string;
                                readonly name: string;
                                readonly before: {
                                    readonly [key: string]: unknown;
                                } | null;
                                readonly after: {
                                    readonly [key: string]: unknown;
                                } | null;
                            }[];
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postConfigChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly items: readonly {
                        /** @enum {string} */
                        readonly kind: "object" | "field" | "fieldSettings" | "pipeline" | "recordType" | "layout" | "rule" | "dependency" | "numbering" | "uniqueKey" | "quality" | "duplicateRule";
                        readonly name: string;
                        readonly data: {
                            readonly [key: string]: unknown;
                        } | null;
                        readonly version?: number;
                    }[];
                    readonly dryRun?: boolean;
                    readonly summary?: {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly change: string | null;
                        readonly outcomes: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly verb: string;
                            readonly data: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly uses: readonly {
                                readonly kind: string;
                                readonly name: string;
                                readonly label: components["schemas"]["Label"];
                                readonly blocks: boolean;
                            }[];
                            readonly effects: readonly components["schemas"]["Label"][];
                        }[];
                        readonly problems: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly path: string;
                            readonly code: string;
                            readonly text: components["schemas"]["Label"];
                        }[];
                        /** Format: uuid */
                        readonly job?: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postConfigChangesIdUndo: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: "" | "true" | "false";
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly change: string | null;
                        readonly outcomes: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly verb: string;
                            readonly data: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly uses: readonly {
                                readonly kind: string;
                                readonly name: string;
                                readonly label: components["schemas"]["Label"];
                                readonly blocks: boolean;
                            }[];
                            readonly effects: readonly components["schemas"]["Label"][];
                        }[];
                        readonly problems: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly path: string;
                            readonly code: string;
                            readonly text: components["schemas"]["Label"];
                        }[];
                        /** Format: uuid */
                        readonly job?: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postConfigOptionsNameMerge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly from: string;
                    readonly into: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly change: string;
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getConfigKindName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly kind: "object" | "field" | "fieldSettings" | "pipeline" | "recordType" | "layout" | "rule" | "dependency" | "numbering" | "uniqueKey" | "quality" | "duplicateRule";
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly kind: string;
                        readonly name: string;
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        readonly version: number;
                        /** Format: date-time */
                        readonly updatedAt: string;
                        /** Format: uuid */
                        readonly updatedBy: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putConfigKindName: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: "" | "true" | "false";
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly kind: "object" | "field" | "fieldSettings" | "pipeline" | "recordType" | "layout" | "rule" | "dependency" | "numbering" | "uniqueKey" | "quality" | "duplicateRule";
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly change: string | null;
                        readonly outcomes: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly verb: string;
                            readonly data: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly uses: readonly {
                                readonly kind: string;
                                readonly name: string;
                                readonly label: components["schemas"]["Label"];
                                readonly blocks: boolean;
                            }[];
                            readonly effects: readonly components["schemas"]["Label"][];
                        }[];
                        readonly problems: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly path: string;
                            readonly code: string;
                            readonly text: components["schemas"]["Label"];
                        }[];
                        /** Format: uuid */
                        readonly job?: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteConfigKindName: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: "" | "true" | "false";
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly kind: "object" | "field" | "fieldSettings" | "pipeline" | "recordType" | "layout" | "rule" | "dependency" | "numbering" | "uniqueKey" | "quality" | "duplicateRule";
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly change: string | null;
                        readonly outcomes: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly verb: string;
                            readonly data: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly uses: readonly {
                                readonly kind: string;
                                readonly name: string;
                                readonly label: components["schemas"]["Label"];
                                readonly blocks: boolean;
                            }[];
                            readonly effects: readonly components["schemas"]["Label"][];
                        }[];
                        readonly problems: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly path: string;
                            readonly code: string;
                            readonly text: components["schemas"]["Label"];
                        }[];
                        /** Format: uuid */
                        readonly job?: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getConfigKindNameUses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly kind: "object" | "field" | "fieldSettings" | "pipeline" | "recordType" | "layout" | "rule" | "dependency" | "numbering" | "uniqueKey" | "quality" | "duplicateRule";
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly kind: string;
                            readonly name: string;
                            readonly label: components["schemas"]["Label"];
                            readonly blocks: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectLayout: {
        readonly parameters: {
            readonly query?: {
                readonly recordType?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Layout"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getViews: {
        readonly parameters: {
            readonly query?: {
                readonly object?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["View"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postViews: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id?: string;
                    readonly object: string;
                    readonly label: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    /** @default false */
                    readonly shared?: boolean;
                    readonly roles?: readonly string[] | null;
                    /** @default 100 */
                    readonly position?: number;
                    readonly definition: {
                        /** @enum {string} */
                        readonly kind: "table" | "board" | "grouped" | "calendar" | "map";
                        readonly fields: readonly string[];
                        readonly filter?: unknown;
                        readonly sort?: string;
                        readonly groupBy?: string;
                        readonly groups?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly dateField?: string;
                        readonly endField?: string;
                        /** @enum {string} */
                        readonly span?: "month" | "week" | "day" | "agenda";
                        readonly placeField?: string;
                        readonly foot?: {
                            readonly [key: string]: "sum" | "avg" | "min" | "max" | "filled" | "filledShare" | "none";
                        };
                        readonly columnWidths?: {
                            readonly [key: string]: number;
                        };
                        /** @enum {string} */
                        readonly density?: "compact" | "normal" | "roomy";
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["View"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getViewsRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly name: string;
                            readonly label: components["schemas"]["Label"];
                            readonly people: number;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getViewsDefaults: {
        readonly parameters: {
            readonly query: {
                readonly object: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly object: string;
                            readonly role: string;
                            readonly view: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putViewsDefaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly object: string;
                    readonly role: string;
                    readonly view: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly object: string;
                            readonly role: string;
                            readonly view: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getViewsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["View"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteViewsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchViewsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly label?: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    readonly shared?: boolean;
                    readonly roles?: readonly string[] | null;
                    readonly position?: number;
                    readonly definition?: {
                        /** @enum {string} */
                        readonly kind: "table" | "board" | "grouped" | "calendar" | "map";
                        readonly fields: readonly string[];
                        readonly filter?: unknown;
                        readonly sort?: string;
                        readonly groupBy?: string;
                        readonly groups?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly dateField?: string;
                        readonly endField?: string;
                        /** @enum {string} */
                        readonly span?: "month" | "week" | "day" | "agenda";
                        readonly placeField?: string;
                        readonly foot?: {
                            readonly [key: string]: "sum" | "avg" | "min" | "max" | "filled" | "filledShare" | "none";
                        };
                        readonly columnWidths?: {
                            readonly [key: string]: number;
                        };
                        /** @enum {string} */
                        readonly density?: "compact" | "normal" | "roomy";
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["View"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getViewsIdAudience: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly owner: string | null;
                        readonly everyone: boolean;
                        readonly roles: readonly string[];
                        readonly people: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObject: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsAccounts: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Account"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AccountInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsContacts: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Contact"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsContacts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ContactInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Contact"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsAccountContacts: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["AccountContact"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsAccountContacts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AccountContactInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountContact"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsActivities: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Activity"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsActivities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ActivityInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Activity"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsTasks: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Task"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsTasks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TaskInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Task"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsOpportunities: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Opportunity"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsOpportunities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpportunityInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opportunity"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsProducts: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Product"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsProducts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Product"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsConsents: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Consent"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsConsents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConsentInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Consent"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsConsentPurposes: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["ConsentPurpose"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsConsentPurposes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConsentPurposeInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConsentPurpose"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsPrivacyRequests: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["PrivacyRequest"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsPrivacyRequests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PrivacyRequestInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PrivacyRequest"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsDepartments: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Department"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsDepartments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DepartmentInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Department"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsUsers: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["User"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsUsers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsGroups: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Group"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsGroups: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GroupInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Group"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsQueues: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Queue"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsQueues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QueueInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Queue"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsProblemReports: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["ProblemReport"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsProblemReports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProblemReportInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProblemReport"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsAccountsQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Account"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsContactsQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Contact"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsAccountContactsQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["AccountContact"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsActivitiesQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Activity"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsTasksQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Task"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsOpportunitiesQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Opportunity"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsProductsQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Product"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsConsentsQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Consent"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsConsentPurposesQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["ConsentPurpose"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsPrivacyRequestsQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["PrivacyRequest"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsDepartmentsQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Department"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsUsersQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["User"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsGroupsQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Group"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsQueuesQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["Queue"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsProblemReportsQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"] & {
                        readonly data?: readonly components["schemas"]["ProblemReport"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteObjectsObjectId: {
        readonly parameters: {
            readonly query?: {
                readonly permanent?: "true" | "false";
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsObjectId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsAccountsId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsAccountsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AccountInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsContactsId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsContactsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ContactInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Contact"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsAccountContactsId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountContact"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsAccountContactsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AccountContactInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountContact"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsActivitiesId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsActivitiesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ActivityInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Activity"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsTasksId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Task"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsTasksId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TaskInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Task"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsOpportunitiesId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opportunity"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsOpportunitiesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpportunityInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opportunity"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsProductsId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsProductsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Product"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsConsentsId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Consent"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsConsentsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConsentInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Consent"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsConsentPurposesId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConsentPurpose"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsConsentPurposesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConsentPurposeInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConsentPurpose"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsPrivacyRequestsId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PrivacyRequest"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsPrivacyRequestsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PrivacyRequestInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PrivacyRequest"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsDepartmentsId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Department"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsDepartmentsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DepartmentInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Department"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsUsersId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsUsersId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsGroupsId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Group"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsGroupsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GroupInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Group"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsQueuesId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsQueuesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QueueInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Queue"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsProblemReportsId: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly asOf?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProblemReport"];
                };
            };
            /** @description The record was merged: `Location` is that of the one that it is now. */
            readonly 307: {
                headers: {
                    /** @description Where it is now. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsProblemReportsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProblemReportInput"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProblemReport"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdRelatedRelation: {
        readonly parameters: {
            readonly query?: {
                readonly fields?: string;
                readonly filter?: string;
                readonly sort?: string;
                readonly limit?: string;
                readonly cursor?: string;
                readonly search?: string;
                readonly deleted?: "only";
                readonly count?: "none" | "estimate" | "exact";
                readonly view?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly relation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdRelatedRelationQuery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly relation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly filter?: unknown;
                    readonly sort?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                    /** @constant */
                    readonly deleted?: "only";
                    /** @enum {string} */
                    readonly count?: "none" | "estimate" | "exact";
                    readonly view?: string;
                    readonly aggregate?: {
                        readonly groupBy?: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        readonly measures: readonly {
                            readonly as: string;
                            /** @enum {string} */
                            readonly fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            readonly field?: string;
                            readonly filter?: unknown;
                        }[];
                        readonly having?: {
                            readonly [key: string]: unknown;
                        };
                        readonly orderBy?: string;
                        readonly limit?: number;
                        readonly timeZone?: string;
                    };
                    readonly groupPage?: {
                        readonly by: string;
                        readonly limit: number;
                        readonly sums?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdRestore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putObjectsObjectByKeyValue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly key: string;
                readonly value: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQuality: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly object: string;
                            readonly score: number | null;
                            readonly complete: number | null;
                            readonly valid: number | null;
                            readonly unique: number | null;
                            readonly fresh: number | null;
                            readonly before: number | null;
                            readonly target: number;
                            readonly freshDays: number;
                            readonly records: number | null;
                            /** Format: date-time */
                            readonly checkedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postQualityRuns: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    readonly objects?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQualityObjectsObject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly object: string;
                        readonly score: number | null;
                        readonly complete: number | null;
                        readonly valid: number | null;
                        readonly unique: number | null;
                        readonly fresh: number | null;
                        readonly before: number | null;
                        readonly target: number;
                        readonly freshDays: number;
                        readonly records: number | null;
                        /** Format: date-time */
                        readonly checkedAt: string | null;
                        readonly fields: readonly {
                            readonly field: string;
                            readonly weight: number;
                            readonly complete: number | null;
                            readonly valid: number | null;
                            readonly unique: number | null;
                        }[];
                        readonly findings: readonly {
                            readonly issue: string;
                            readonly field: string;
                            readonly finding: string;
                            readonly label: components["schemas"]["Label"] | null;
                            readonly fixable: boolean;
                            readonly records: number;
                        }[];
                        readonly trend: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            readonly records: number;
                            readonly score: number | null;
                            readonly complete: number | null;
                            readonly valid: number | null;
                            readonly unique: number | null;
                            readonly fresh: number | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQualityObjectsObjectRecords: {
        readonly parameters: {
            readonly query?: {
                readonly issue?: string;
                readonly owner?: string;
                readonly department?: string;
                readonly cursor?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly title: string;
                            readonly owner: string | null;
                            readonly reasons: readonly {
                                readonly issue: string;
                                readonly field: string;
                                readonly finding: string;
                                readonly label: components["schemas"]["Label"] | null;
                            }[];
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQualityObjectsObjectFixes: {
        readonly parameters: {
            readonly query: {
                readonly field: string;
                readonly rule: "characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk";
                readonly cursor?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly title: string;
                            readonly before: string;
                            readonly after: string;
                            readonly why: components["schemas"]["Label"];
                        }[];
                        readonly nextCursor: string | null;
                        readonly records: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postQualityObjectsObjectFixes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly field: string;
                    /** @enum {string} */
                    readonly rule: "characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk";
                    readonly except?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQualityObjectsObjectSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putQualityObjectsObjectSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postQualityAddresses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly country?: string;
                    readonly province?: string;
                    readonly city?: string;
                    readonly district?: string;
                    readonly street?: string;
                    readonly postalCode?: string;
                    readonly code?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly value: {
                            readonly [key: string]: unknown;
                        } | null;
                        readonly why: components["schemas"]["Label"] | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdTake: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getGroupsIdUses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly what: string;
                            readonly count: number;
                            readonly names: readonly string[];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQueuesIdUses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly what: string;
                            readonly count: number;
                            readonly names: readonly string[];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdTimeline: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: string;
                readonly kinds?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: date-time */
                            readonly at: string;
                            /** @enum {string} */
                            readonly kind: "created" | "changed" | "stage" | "owner" | "deleted" | "restored";
                            readonly actor: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            } | null;
                            /** Format: uuid */
                            readonly changeSet: string | null;
                            readonly fields: readonly string[];
                            readonly about: {
                                readonly object: string;
                                readonly record: components["schemas"]["Record"];
                            } | null;
                            readonly content: {
                                readonly comment?: components["schemas"]["Comment"];
                                readonly attachment?: components["schemas"]["Attachment"];
                                readonly share?: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly with: {
                                        /** @enum {string} */
                                        readonly kind: "user" | "group" | "department";
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly label: string | null;
                                    };
                                    /** @enum {string} */
                                    readonly access: "read" | "edit";
                                    readonly role: string | null;
                                    /** Format: date-time */
                                    readonly endedAt: string | null;
                                };
                                readonly merge?: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly merged: {
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly label: string | null;
                                    };
                                    readonly state: string;
                                };
                            };
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdTimelineRhythm: {
        readonly parameters: {
            readonly query: {
                readonly about: string;
                readonly weeks?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly weeks: readonly {
                            /** Format: date-time */
                            readonly from: string;
                            readonly count: number;
                        }[];
                        readonly last: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly record: components["schemas"]["Record"];
                        } | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdHistory: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: string;
                readonly field?: string;
                readonly actor?: string;
                readonly verb?: "create" | "update" | "delete" | "restore" | "merge" | "unmerge" | "erase";
                readonly from?: string;
                readonly to?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** @enum {string} */
                            readonly verb: "create" | "update" | "delete" | "restore" | "merge" | "unmerge" | "erase";
                            readonly version: number;
                            readonly actor: {
                                readonly kind: string;
                                /** Format: uuid */
                                readonly id: string | null;
                                readonly label: string | null;
                            };
                            /** Format: uuid */
                            readonly changeSet: string | null;
                            readonly changes: readonly {
                                readonly field: string;
                                readonly before: unknown;
                                readonly after: unknown;
                            }[];
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectChanges: {
        readonly parameters: {
            readonly query?: {
                readonly since?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly change: "changed" | "deleted";
                        }[];
                        readonly cursor: string;
                        readonly more: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly operations: readonly ({
                        /** @constant */
                        readonly op: "create";
                        /** Format: uuid */
                        readonly id?: string;
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                    } | {
                        /** @constant */
                        readonly op: "update";
                        /** Format: uuid */
                        readonly id: string;
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        readonly version?: number;
                    } | {
                        /** @constant */
                        readonly op: "delete";
                        /** Format: uuid */
                        readonly id: string;
                    } | {
                        /** @constant */
                        readonly op: "restore";
                        /** Format: uuid */
                        readonly id: string;
                    } | {
                        /** @constant */
                        readonly op: "upsert";
                        readonly match: {
                            readonly [key: string]: unknown;
                        };
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                    })[];
                    /** @default false */
                    readonly atomic?: boolean;
                    /** @default false */
                    readonly allowDuplicate?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly changeSet: string | null;
                        readonly results: readonly {
                            /** @enum {string} */
                            readonly status: "created" | "updated" | "unchanged" | "deleted" | "restored" | "refused";
                            /** Format: uuid */
                            readonly id: string | null;
                            readonly error: components["schemas"]["Problem"] | null;
                            readonly version?: number;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectBulk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly ids?: readonly string[];
                    readonly filter?: unknown;
                    readonly search?: string;
                    readonly expectedCount?: number;
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @enum {string} */
                    readonly action?: "delete" | "restore";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdReveal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly field: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly value: string | null;
                        readonly seconds: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRecycleBin: {
        readonly parameters: {
            readonly query?: {
                readonly object?: string;
                readonly actor?: string;
                readonly from?: string;
                readonly to?: string;
                readonly search?: string;
                readonly cursor?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string | null;
                            /** Format: date-time */
                            readonly deletedAt: string;
                            readonly deletedBy: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            } | null;
                            readonly along: readonly {
                                readonly object: string;
                                readonly count: number;
                            }[];
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postRecycleBinRestore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly items: readonly {
                        readonly object: string;
                        /** Format: uuid */
                        readonly id: string;
                    }[];
                    /** @default false */
                    readonly withParents?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly changeSet: string | null;
                        readonly results: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly status: "restored" | "unchanged" | "refused";
                            readonly error: components["schemas"]["Problem"] | null;
                            readonly parents: readonly {
                                readonly object: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            }[];
                            readonly holder: {
                                readonly object: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postRecycleBinPurge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly items: readonly {
                        readonly object: string;
                        /** Format: uuid */
                        readonly id: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly removed: number;
                        readonly refused: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly error: components["schemas"]["Problem"];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectTagsField: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly field: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly tag: string;
                            readonly count: number;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectTagsFieldRename: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly field: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly from: readonly string[];
                    readonly to: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postFiles: {
        readonly parameters: {
            readonly query: {
                readonly name: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": Blob;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["File"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putFilesIdPreview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": Blob;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFilesId: {
        readonly parameters: {
            readonly query?: {
                readonly preview?: "true";
                readonly download?: "true";
                readonly workspace?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": Blob;
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postChangeSetsIdUndo: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: "" | "true" | "false";
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly changeSet: string | null;
                        readonly restored: number;
                        readonly conflicts: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string | null;
                            readonly fields: readonly string[];
                        }[];
                    } | {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdMerge: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: "" | "true" | "false";
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly mergeIds: readonly string[];
                    readonly fields?: {
                        readonly [key: string]: string;
                    };
                    readonly versions?: {
                        readonly [key: string]: number;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly changeSet: string;
                        readonly survivor: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly version: number;
                        };
                        readonly merges: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly merged: string;
                        }[];
                        readonly moved: number;
                    } | {
                        readonly fields: readonly {
                            readonly field: string;
                            /** Format: uuid */
                            readonly from: string | null;
                            readonly value: unknown;
                        }[];
                        readonly relations: readonly {
                            readonly object: string;
                            readonly field: string;
                            readonly count: number;
                        }[];
                        readonly beside: {
                            readonly [key: string]: unknown;
                        };
                        readonly large: boolean;
                    } | {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdMerges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly merged: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            };
                            /** Format: uuid */
                            readonly survivor: string;
                            /** @enum {string} */
                            readonly state: "moving" | "merged" | "leaving";
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly mergedBy: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            } | null;
                            /** Format: uuid */
                            readonly changeSet: string;
                            readonly mayUndo: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMergesIdUndo: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: "" | "true" | "false";
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly changeSet: string;
                        /** Format: uuid */
                        readonly survivor: string;
                        /** Format: uuid */
                        readonly merged: string;
                        readonly moved: number;
                        readonly conflicts: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly fields: readonly string[];
                        }[];
                    } | {
                        /** Format: uuid */
                        readonly survivor: string;
                        /** Format: uuid */
                        readonly merged: string;
                        readonly fields: readonly {
                            readonly field: string;
                            readonly value: unknown;
                        }[];
                        readonly kept: readonly string[];
                        readonly relations: readonly {
                            readonly object: string;
                            readonly field: string;
                            readonly count: number;
                            readonly left: number;
                        }[];
                        readonly large: boolean;
                    } | {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDuplicatesCheck: {
        readonly parameters: {
            readonly query: {
                readonly object: string;
                readonly id: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly candidates: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string | null;
                            readonly label: string;
                            readonly owner: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string;
                            } | null;
                            readonly probability: number;
                            readonly fields: readonly {
                                readonly field: string;
                                /** @enum {string} */
                                readonly level: "same" | "reordered" | "near" | "similar" | "part" | "swapped" | "sameNumbers" | "local" | "domain" | "different";
                                readonly weight: number;
                            }[];
                            readonly rules: readonly {
                                readonly name: string;
                                readonly label: components["schemas"]["Label"];
                                readonly outcome: string;
                            }[];
                        }[];
                        /** @enum {string} */
                        readonly outcome: "open" | "confirm" | "refused";
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postDuplicatesCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly object: string;
                    readonly data: {
                        readonly [key: string]: unknown;
                    };
                    /** Format: uuid */
                    readonly id?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly candidates: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string | null;
                            readonly label: string;
                            readonly owner: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string;
                            } | null;
                            readonly probability: number;
                            readonly fields: readonly {
                                readonly field: string;
                                /** @enum {string} */
                                readonly level: "same" | "reordered" | "near" | "similar" | "part" | "swapped" | "sameNumbers" | "local" | "domain" | "different";
                                readonly weight: number;
                            }[];
                            readonly rules: readonly {
                                readonly name: string;
                                readonly label: components["schemas"]["Label"];
                                readonly outcome: string;
                            }[];
                        }[];
                        /** @enum {string} */
                        readonly outcome: "open" | "confirm" | "refused";
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDuplicatesFields: {
        readonly parameters: {
            readonly query: {
                readonly object: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fields: readonly string[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDuplicatesComparable: {
        readonly parameters: {
            readonly query: {
                readonly object: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fields: readonly {
                            readonly field: string;
                            readonly kind: string;
                            readonly exactOnly: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postDuplicatesRulesTest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly object: string;
                    readonly rule: {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly records: number;
                        readonly complete: boolean;
                        readonly pairs: number;
                        readonly examples: readonly (readonly string[])[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDuplicatesSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly disclosure: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putDuplicatesSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly disclosure: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly disclosure: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSearch: {
        readonly parameters: {
            readonly query: {
                readonly q: string;
                readonly objects?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string;
                            readonly subtitle: {
                                readonly [key: string]: unknown;
                            };
                            readonly match: {
                                readonly field: string | null;
                                readonly ranges: readonly (readonly [
                                    number,
                                    number
                                ])[];
                                /** @constant */
                                readonly pinyin?: true;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getImports: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly fileName: string;
                            readonly size: number;
                            readonly shape: {
                                /** @enum {string} */
                                readonly format: "csv" | "workbook";
                                readonly headerRow: number;
                                readonly rowCount: number;
                                readonly columns: readonly {
                                    readonly index: number;
                                    readonly header: string;
                                    readonly samples: readonly string[];
                                    readonly filled: number;
                                    readonly values?: readonly string[];
                                }[];
                                readonly encoding?: string;
                                readonly delimiter?: string;
                                readonly sheets?: readonly string[];
                                readonly sheet?: string;
                            };
                            readonly proposal: {
                                readonly rules: {
                                    readonly object: string;
                                    readonly source?: string;
                                    readonly key?: string;
                                    readonly keyWith?: readonly string[];
                                    readonly keyElse?: readonly string[];
                                    /**
                                     * @default update
                                     * @enum {string}
                                     */
                                    readonly onMatch: "update" | "skip";
                                    /** @enum {string} */
                                    readonly emptyCells?: "keep" | "clear";
                                    readonly leaveOut?: readonly {
                                        readonly column: string;
                                        readonly is: readonly string[];
                                    }[];
                                    readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                    readonly columns: readonly {
                                        readonly column?: string;
                                        readonly field: string;
                                        readonly member?: string;
                                        readonly values?: {
                                            readonly [key: string]: string;
                                        };
                                        readonly multiply?: string;
                                        readonly constant?: string;
                                        /** @enum {string} */
                                        readonly dateOrder?: "ymd" | "dmy" | "mdy";
                                        /** @enum {string} */
                                        readonly decimal?: "." | ",";
                                        readonly timeZone?: string;
                                        readonly separator?: string;
                                        /** @constant */
                                        readonly html?: true;
                                        readonly join?: {
                                            readonly columns: readonly string[];
                                            /** @enum {string} */
                                            readonly by: "words" | "lines" | "name" | "first" | "closed";
                                            readonly types?: readonly string[];
                                        };
                                        readonly forms?: readonly ("salesforceId" | "plainId" | "unguarded" | "firstOfList" | "listed" | "milliseconds" | "place" | "day" | "familyNameFirst" | "minutesOfSeconds" | "minutesOfMilliseconds" | "minutesOfClock")[];
                                        readonly label?: string;
                                        readonly lookup?: {
                                            readonly by?: string;
                                            /**
                                             * @default refuse
                                             * @enum {string}
                                             */
                                            readonly missing: "refuse" | "empty" | "create";
                                            readonly objects?: {
                                                readonly [key: string]: string;
                                            };
                                            readonly typeColumn?: string;
                                        };
                                        /** @enum {string} */
                                        readonly emptyCells?: "keep" | "clear";
                                        /** @enum {string} */
                                        readonly unlisted?: "refuse" | "empty" | "add";
                                        readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                    }[];
                                };
                                readonly certainty: {
                                    readonly [key: string]: "exact" | "likely" | "none";
                                };
                            };
                            readonly rules: {
                                readonly object: string;
                                readonly source?: string;
                                readonly key?: string;
                                readonly keyWith?: readonly string[];
                                readonly keyElse?: readonly string[];
                                /**
                                 * @default update
                                 * @enum {string}
                                 */
                                readonly onMatch: "update" | "skip";
                                /** @enum {string} */
                                readonly emptyCells?: "keep" | "clear";
                                readonly leaveOut?: readonly {
                                    readonly column: string;
                                    readonly is: readonly string[];
                                }[];
                                readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                readonly columns: readonly {
                                    readonly column?: string;
                                    readonly field: string;
                                    readonly member?: string;
                                    readonly values?: {
                                        readonly [key: string]: string;
                                    };
                                    readonly multiply?: string;
                                    readonly constant?: string;
                                    /** @enum {string} */
                                    readonly dateOrder?: "ymd" | "dmy" | "mdy";
                                    /** @enum {string} */
                                    readonly decimal?: "." | ",";
                                    readonly timeZone?: string;
                                    readonly separator?: string;
                                    /** @constant */
                                    readonly html?: true;
                                    readonly join?: {
                                        readonly columns: readonly string[];
                                        /** @enum {string} */
                                        readonly by: "words" | "lines" | "name" | "first" | "closed";
                                        readonly types?: readonly string[];
                                    };
                                    readonly forms?: readonly ("salesforceId" | "plainId" | "unguarded" | "firstOfList" | "listed" | "milliseconds" | "place" | "day" | "familyNameFirst" | "minutesOfSeconds" | "minutesOfMilliseconds" | "minutesOfClock")[];
                                    readonly label?: string;
                                    readonly lookup?: {
                                        readonly by?: string;
                                        /**
                                         * @default refuse
                                         * @enum {string}
                                         */
                                        readonly missing: "refuse" | "empty" | "create";
                                        readonly objects?: {
                                            readonly [key: string]: string;
                                        };
                                        readonly typeColumn?: string;
                                    };
                                    /** @enum {string} */
                                    readonly emptyCells?: "keep" | "clear";
                                    /** @enum {string} */
                                    readonly unlisted?: "refuse" | "empty" | "add";
                                    readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                }[];
                            } | null;
                            /** Format: uuid */
                            readonly dryRun: string | null;
                            /** Format: uuid */
                            readonly run: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postImports: {
        readonly parameters: {
            readonly query: {
                readonly fileName: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": Blob;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly fileName: string;
                        readonly size: number;
                        readonly shape: {
                            /** @enum {string} */
                            readonly format: "csv" | "workbook";
                            readonly headerRow: number;
                            readonly rowCount: number;
                            readonly columns: readonly {
                                readonly index: number;
                                readonly header: string;
                                readonly samples: readonly string[];
                                readonly filled: number;
                                readonly values?: readonly string[];
                            }[];
                            readonly encoding?: string;
                            readonly delimiter?: string;
                            readonly sheets?: readonly string[];
                            readonly sheet?: string;
                        };
                        readonly proposal: {
                            readonly rules: {
                                readonly object: string;
                                readonly source?: string;
                                readonly key?: string;
                                readonly keyWith?: readonly string[];
                                readonly keyElse?: readonly string[];
                                /**
                                 * @default update
                                 * @enum {string}
                                 */
                                readonly onMatch: "update" | "skip";
                                /** @enum {string} */
                                readonly emptyCells?: "keep" | "clear";
                                readonly leaveOut?: readonly {
                                    readonly column: string;
                                    readonly is: readonly string[];
                                }[];
                                readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                readonly columns: readonly {
                                    readonly column?: string;
                                    readonly field: string;
                                    readonly member?: string;
                                    readonly values?: {
                                        readonly [key: string]: string;
                                    };
                                    readonly multiply?: string;
                                    readonly constant?: string;
                                    /** @enum {string} */
                                    readonly dateOrder?: "ymd" | "dmy" | "mdy";
                                    /** @enum {string} */
                                    readonly decimal?: "." | ",";
                                    readonly timeZone?: string;
                                    readonly separator?: string;
                                    /** @constant */
                                    readonly html?: true;
                                    readonly join?: {
                                        readonly columns: readonly string[];
                                        /** @enum {string} */
                                        readonly by: "words" | "lines" | "name" | "first" | "closed";
                                        readonly types?: readonly string[];
                                    };
                                    readonly forms?: readonly ("salesforceId" | "plainId" | "unguarded" | "firstOfList" | "listed" | "milliseconds" | "place" | "day" | "familyNameFirst" | "minutesOfSeconds" | "minutesOfMilliseconds" | "minutesOfClock")[];
                                    readonly label?: string;
                                    readonly lookup?: {
                                        readonly by?: string;
                                        /**
                                         * @default refuse
                                         * @enum {string}
                                         */
                                        readonly missing: "refuse" | "empty" | "create";
                                        readonly objects?: {
                                            readonly [key: string]: string;
                                        };
                                        readonly typeColumn?: string;
                                    };
                                    /** @enum {string} */
                                    readonly emptyCells?: "keep" | "clear";
                                    /** @enum {string} */
                                    readonly unlisted?: "refuse" | "empty" | "add";
                                    readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                }[];
                            };
                            readonly certainty: {
                                readonly [key: string]: "exact" | "likely" | "none";
                            };
                        };
                        readonly rules: {
                            readonly object: string;
                            readonly source?: string;
                            readonly key?: string;
                            readonly keyWith?: readonly string[];
                            readonly keyElse?: readonly string[];
                            /**
                             * @default update
                             * @enum {string}
                             */
                            readonly onMatch: "update" | "skip";
                            /** @enum {string} */
                            readonly emptyCells?: "keep" | "clear";
                            readonly leaveOut?: readonly {
                                readonly column: string;
                                readonly is: readonly string[];
                            }[];
                            readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                            readonly columns: readonly {
                                readonly column?: string;
                                readonly field: string;
                                readonly member?: string;
                                readonly values?: {
                                    readonly [key: string]: string;
                                };
                                readonly multiply?: string;
                                readonly constant?: string;
                                /** @enum {string} */
                                readonly dateOrder?: "ymd" | "dmy" | "mdy";
                                /** @enum {string} */
                                readonly decimal?: "." | ",";
                                readonly timeZone?: string;
                                readonly separator?: string;
                                /** @constant */
                                readonly html?: true;
                                readonly join?: {
                                    readonly columns: readonly string[];
                                    /** @enum {string} */
                                    readonly by: "words" | "lines" | "name" | "first" | "closed";
                                    readonly types?: readonly string[];
                                };
                                readonly forms?: readonly ("salesforceId" | "plainId" | "unguarded" | "firstOfList" | "listed" | "milliseconds" | "place" | "day" | "familyNameFirst" | "minutesOfSeconds" | "minutesOfMilliseconds" | "minutesOfClock")[];
                                readonly label?: string;
                                readonly lookup?: {
                                    readonly by?: string;
                                    /**
                                     * @default refuse
                                     * @enum {string}
                                     */
                                    readonly missing: "refuse" | "empty" | "create";
                                    readonly objects?: {
                                        readonly [key: string]: string;
                                    };
                                    readonly typeColumn?: string;
                                };
                                /** @enum {string} */
                                readonly emptyCells?: "keep" | "clear";
                                /** @enum {string} */
                                readonly unlisted?: "refuse" | "empty" | "add";
                                readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                            }[];
                        } | null;
                        /** Format: uuid */
                        readonly dryRun: string | null;
                        /** Format: uuid */
                        readonly run: string | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getImportsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly fileName: string;
                        readonly size: number;
                        readonly shape: {
                            /** @enum {string} */
                            readonly format: "csv" | "workbook";
                            readonly headerRow: number;
                            readonly rowCount: number;
                            readonly columns: readonly {
                                readonly index: number;
                                readonly header: string;
                                readonly samples: readonly string[];
                                readonly filled: number;
                                readonly values?: readonly string[];
                            }[];
                            readonly encoding?: string;
                            readonly delimiter?: string;
                            readonly sheets?: readonly string[];
                            readonly sheet?: string;
                        };
                        readonly proposal: {
                            readonly rules: {
                                readonly object: string;
                                readonly source?: string;
                                readonly key?: string;
                                readonly keyWith?: readonly string[];
                                readonly keyElse?: readonly string[];
                                /**
                                 * @default update
                                 * @enum {string}
                                 */
                                readonly onMatch: "update" | "skip";
                                /** @enum {string} */
                                readonly emptyCells?: "keep" | "clear";
                                readonly leaveOut?: readonly {
                                    readonly column: string;
                                    readonly is: readonly string[];
                                }[];
                                readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                readonly columns: readonly {
                                    readonly column?: string;
                                    readonly field: string;
                                    readonly member?: string;
                                    readonly values?: {
                                        readonly [key: string]: string;
                                    };
                                    readonly multiply?: string;
                                    readonly constant?: string;
                                    /** @enum {string} */
                                    readonly dateOrder?: "ymd" | "dmy" | "mdy";
                                    /** @enum {string} */
                                    readonly decimal?: "." | ",";
                                    readonly timeZone?: string;
                                    readonly separator?: string;
                                    /** @constant */
                                    readonly html?: true;
                                    readonly join?: {
                                        readonly columns: readonly string[];
                                        /** @enum {string} */
                                        readonly by: "words" | "lines" | "name" | "first" | "closed";
                                        readonly types?: readonly string[];
                                    };
                                    readonly forms?: readonly ("salesforceId" | "plainId" | "unguarded" | "firstOfList" | "listed" | "milliseconds" | "place" | "day" | "familyNameFirst" | "minutesOfSeconds" | "minutesOfMilliseconds" | "minutesOfClock")[];
                                    readonly label?: string;
                                    readonly lookup?: {
                                        readonly by?: string;
                                        /**
                                         * @default refuse
                                         * @enum {string}
                                         */
                                        readonly missing: "refuse" | "empty" | "create";
                                        readonly objects?: {
                                            readonly [key: string]: string;
                                        };
                                        readonly typeColumn?: string;
                                    };
                                    /** @enum {string} */
                                    readonly emptyCells?: "keep" | "clear";
                                    /** @enum {string} */
                                    readonly unlisted?: "refuse" | "empty" | "add";
                                    readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                }[];
                            };
                            readonly certainty: {
                                readonly [key: string]: "exact" | "likely" | "none";
                            };
                        };
                        readonly rules: {
                            readonly object: string;
                            readonly source?: string;
                            readonly key?: string;
                            readonly keyWith?: readonly string[];
                            readonly keyElse?: readonly string[];
                            /**
                             * @default update
                             * @enum {string}
                             */
                            readonly onMatch: "update" | "skip";
                            /** @enum {string} */
                            readonly emptyCells?: "keep" | "clear";
                            readonly leaveOut?: readonly {
                                readonly column: string;
                                readonly is: readonly string[];
                            }[];
                            readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                            readonly columns: readonly {
                                readonly column?: string;
                                readonly field: string;
                                readonly member?: string;
                                readonly values?: {
                                    readonly [key: string]: string;
                                };
                                readonly multiply?: string;
                                readonly constant?: string;
                                /** @enum {string} */
                                readonly dateOrder?: "ymd" | "dmy" | "mdy";
                                /** @enum {string} */
                                readonly decimal?: "." | ",";
                                readonly timeZone?: string;
                                readonly separator?: string;
                                /** @constant */
                                readonly html?: true;
                                readonly join?: {
                                    readonly columns: readonly string[];
                                    /** @enum {string} */
                                    readonly by: "words" | "lines" | "name" | "first" | "closed";
                                    readonly types?: readonly string[];
                                };
                                readonly forms?: readonly ("salesforceId" | "plainId" | "unguarded" | "firstOfList" | "listed" | "milliseconds" | "place" | "day" | "familyNameFirst" | "minutesOfSeconds" | "minutesOfMilliseconds" | "minutesOfClock")[];
                                readonly label?: string;
                                readonly lookup?: {
                                    readonly by?: string;
                                    /**
                                     * @default refuse
                                     * @enum {string}
                                     */
                                    readonly missing: "refuse" | "empty" | "create";
                                    readonly objects?: {
                                        readonly [key: string]: string;
                                    };
                                    readonly typeColumn?: string;
                                };
                                /** @enum {string} */
                                readonly emptyCells?: "keep" | "clear";
                                /** @enum {string} */
                                readonly unlisted?: "refuse" | "empty" | "add";
                                readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                            }[];
                        } | null;
                        /** Format: uuid */
                        readonly dryRun: string | null;
                        /** Format: uuid */
                        readonly run: string | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchImportsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly rules?: {
                        readonly object: string;
                        readonly source?: string;
                        readonly key?: string;
                        readonly keyWith?: readonly string[];
                        readonly keyElse?: readonly string[];
                        /**
                         * @default update
                         * @enum {string}
                         */
                        readonly onMatch?: "update" | "skip";
                        /** @enum {string} */
                        readonly emptyCells?: "keep" | "clear";
                        readonly leaveOut?: readonly {
                            readonly column: string;
                            readonly is: readonly string[];
                        }[];
                        readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                        readonly columns: readonly {
                            readonly column?: string;
                            readonly field: string;
                            readonly member?: string;
                            readonly values?: {
                                readonly [key: string]: string;
                            };
                            readonly multiply?: string;
                            readonly constant?: string;
                            /** @enum {string} */
                            readonly dateOrder?: "ymd" | "dmy" | "mdy";
                            /** @enum {string} */
                            readonly decimal?: "." | ",";
                            readonly timeZone?: string;
                            readonly separator?: string;
                            /** @constant */
                            readonly html?: true;
                            readonly join?: {
                                readonly columns: readonly string[];
                                /** @enum {string} */
                                readonly by: "words" | "lines" | "name" | "first" | "closed";
                                readonly types?: readonly string[];
                            };
                            readonly forms?: readonly ("salesforceId" | "plainId" | "unguarded" | "firstOfList" | "listed" | "milliseconds" | "place" | "day" | "familyNameFirst" | "minutesOfSeconds" | "minutesOfMilliseconds" | "minutesOfClock")[];
                            readonly label?: string;
                            readonly lookup?: {
                                readonly by?: string;
                                /**
                                 * @default refuse
                                 * @enum {string}
                                 */
                                readonly missing?: "refuse" | "empty" | "create";
                                readonly objects?: {
                                    readonly [key: string]: string;
                                };
                                readonly typeColumn?: string;
                            };
                            /** @enum {string} */
                            readonly emptyCells?: "keep" | "clear";
                            /** @enum {string} */
                            readonly unlisted?: "refuse" | "empty" | "add";
                            readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                        }[];
                    };
                    readonly sheet?: string;
                    readonly headerRow?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly fileName: string;
                        readonly size: number;
                        readonly shape: {
                            /** @enum {string} */
                            readonly format: "csv" | "workbook";
                            readonly headerRow: number;
                            readonly rowCount: number;
                            readonly columns: readonly {
                                readonly index: number;
                                readonly header: string;
                                readonly samples: readonly string[];
                                readonly filled: number;
                                readonly values?: readonly string[];
                            }[];
                            readonly encoding?: string;
                            readonly delimiter?: string;
                            readonly sheets?: readonly string[];
                            readonly sheet?: string;
                        };
                        readonly proposal: {
                            readonly rules: {
                                readonly object: string;
                                readonly source?: string;
                                readonly key?: string;
                                readonly keyWith?: readonly string[];
                                readonly keyElse?: readonly string[];
                                /**
                                 * @default update
                                 * @enum {string}
                                 */
                                readonly onMatch: "update" | "skip";
                                /** @enum {string} */
                                readonly emptyCells?: "keep" | "clear";
                                readonly leaveOut?: readonly {
                                    readonly column: string;
                                    readonly is: readonly string[];
                                }[];
                                readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                readonly columns: readonly {
                                    readonly column?: string;
                                    readonly field: string;
                                    readonly member?: string;
                                    readonly values?: {
                                        readonly [key: string]: string;
                                    };
                                    readonly multiply?: string;
                                    readonly constant?: string;
                                    /** @enum {string} */
                                    readonly dateOrder?: "ymd" | "dmy" | "mdy";
                                    /** @enum {string} */
                                    readonly decimal?: "." | ",";
                                    readonly timeZone?: string;
                                    readonly separator?: string;
                                    /** @constant */
                                    readonly html?: true;
                                    readonly join?: {
                                        readonly columns: readonly string[];
                                        /** @enum {string} */
                                        readonly by: "words" | "lines" | "name" | "first" | "closed";
                                        readonly types?: readonly string[];
                                    };
                                    readonly forms?: readonly ("salesforceId" | "plainId" | "unguarded" | "firstOfList" | "listed" | "milliseconds" | "place" | "day" | "familyNameFirst" | "minutesOfSeconds" | "minutesOfMilliseconds" | "minutesOfClock")[];
                                    readonly label?: string;
                                    readonly lookup?: {
                                        readonly by?: string;
                                        /**
                                         * @default refuse
                                         * @enum {string}
                                         */
                                        readonly missing: "refuse" | "empty" | "create";
                                        readonly objects?: {
                                            readonly [key: string]: string;
                                        };
                                        readonly typeColumn?: string;
                                    };
                                    /** @enum {string} */
                                    readonly emptyCells?: "keep" | "clear";
                                    /** @enum {string} */
                                    readonly unlisted?: "refuse" | "empty" | "add";
                                    readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                                }[];
                            };
                            readonly certainty: {
                                readonly [key: string]: "exact" | "likely" | "none";
                            };
                        };
                        readonly rules: {
                            readonly object: string;
                            readonly source?: string;
                            readonly key?: string;
                            readonly keyWith?: readonly string[];
                            readonly keyElse?: readonly string[];
                            /**
                             * @default update
                             * @enum {string}
                             */
                            readonly onMatch: "update" | "skip";
                            /** @enum {string} */
                            readonly emptyCells?: "keep" | "clear";
                            readonly leaveOut?: readonly {
                                readonly column: string;
                                readonly is: readonly string[];
                            }[];
                            readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                            readonly columns: readonly {
                                readonly column?: string;
                                readonly field: string;
                                readonly member?: string;
                                readonly values?: {
                                    readonly [key: string]: string;
                                };
                                readonly multiply?: string;
                                readonly constant?: string;
                                /** @enum {string} */
                                readonly dateOrder?: "ymd" | "dmy" | "mdy";
                                /** @enum {string} */
                                readonly decimal?: "." | ",";
                                readonly timeZone?: string;
                                readonly separator?: string;
                                /** @constant */
                                readonly html?: true;
                                readonly join?: {
                                    readonly columns: readonly string[];
                                    /** @enum {string} */
                                    readonly by: "words" | "lines" | "name" | "first" | "closed";
                                    readonly types?: readonly string[];
                                };
                                readonly forms?: readonly ("salesforceId" | "plainId" | "unguarded" | "firstOfList" | "listed" | "milliseconds" | "place" | "day" | "familyNameFirst" | "minutesOfSeconds" | "minutesOfMilliseconds" | "minutesOfClock")[];
                                readonly label?: string;
                                readonly lookup?: {
                                    readonly by?: string;
                                    /**
                                     * @default refuse
                                     * @enum {string}
                                     */
                                    readonly missing: "refuse" | "empty" | "create";
                                    readonly objects?: {
                                        readonly [key: string]: string;
                                    };
                                    readonly typeColumn?: string;
                                };
                                /** @enum {string} */
                                readonly emptyCells?: "keep" | "clear";
                                /** @enum {string} */
                                readonly unlisted?: "refuse" | "empty" | "add";
                                readonly cleaning?: ("all" | "none") | readonly ("characters" | "width" | "confusables" | "spaces" | "personName" | "companyName" | "emails" | "emailDomain" | "phones" | "website" | "date" | "option" | "idCard" | "creditCode" | "address" | "doubles" | "junk")[];
                            }[];
                        } | null;
                        /** Format: uuid */
                        readonly dryRun: string | null;
                        /** Format: uuid */
                        readonly run: string | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postImportsIdDryRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postImportsIdRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getImportsIdFailures: {
        readonly parameters: {
            readonly query: {
                readonly run: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly row: number;
                            readonly cells: readonly string[];
                            readonly errors: readonly components["schemas"]["FieldProblem"][];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getImportsIdFailuresCsv: {
        readonly parameters: {
            readonly query: {
                readonly run: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": Blob;
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectExport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly view?: string;
                    readonly filter?: unknown;
                    readonly search?: string;
                    readonly sort?: string;
                    /** @enum {string} */
                    readonly format: "csv" | "xlsx" | "ndjson";
                    /**
                     * @default ,
                     * @enum {string}
                     */
                    readonly separator?: "," | ";" | "\t";
                    /**
                     * @default utf-8
                     * @enum {string}
                     */
                    readonly encoding?: "utf-8" | "gb18030";
                    /**
                     * @default labels
                     * @enum {string}
                     */
                    readonly values?: "labels" | "raw";
                    /** @default false */
                    readonly lookupIds?: boolean;
                    readonly sensitive?: {
                        readonly reason: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": Blob;
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getExports: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly object: string;
                            /** @enum {string} */
                            readonly format: "csv" | "xlsx" | "ndjson";
                            readonly fileName: string;
                            /** @enum {string} */
                            readonly state: "queued" | "running" | "paused" | "done" | "failed" | "cancelled";
                            readonly rows: number;
                            readonly size: number | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly expiresAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postExports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields?: readonly string[];
                    readonly view?: string;
                    readonly filter?: unknown;
                    readonly search?: string;
                    readonly sort?: string;
                    /** @enum {string} */
                    readonly format: "csv" | "xlsx" | "ndjson";
                    /**
                     * @default ,
                     * @enum {string}
                     */
                    readonly separator?: "," | ";" | "\t";
                    /**
                     * @default utf-8
                     * @enum {string}
                     */
                    readonly encoding?: "utf-8" | "gb18030";
                    /**
                     * @default labels
                     * @enum {string}
                     */
                    readonly values?: "labels" | "raw";
                    /** @default false */
                    readonly lookupIds?: boolean;
                    readonly sensitive?: {
                        readonly reason: string;
                    };
                    readonly object: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getExportsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly object: string;
                        /** @enum {string} */
                        readonly format: "csv" | "xlsx" | "ndjson";
                        readonly fileName: string;
                        /** @enum {string} */
                        readonly state: "queued" | "running" | "paused" | "done" | "failed" | "cancelled";
                        readonly rows: number;
                        readonly size: number | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly expiresAt: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getExportsIdFile: {
        readonly parameters: {
            readonly query?: {
                readonly workspace?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": Blob;
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getJobs: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: string;
                readonly group?: "queued" | "running" | "paused" | "done" | "failed" | "quarantined" | "cancelled";
                readonly kind?: string;
                readonly after?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Job"][];
                        readonly counts: {
                            readonly queued: number;
                            readonly running: number;
                            readonly paused: number;
                            readonly done: number;
                            readonly failed: number;
                            readonly quarantined: number;
                            readonly cancelled: number;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getJobsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postJobsIdCancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postJobsIdPause: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postJobsIdResume: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSchedules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly name: string;
                            readonly label: components["schemas"]["Label"];
                            /** @enum {string} */
                            readonly scope: "workspace" | "installation";
                            readonly cron: string;
                            readonly timeZone: string;
                            readonly active: boolean;
                            /** Format: date-time */
                            readonly nextAt: string | null;
                            /** Format: date-time */
                            readonly lastAt: string | null;
                            readonly lastError: string | null;
                            /** Format: uuid */
                            readonly lastJob: string | null;
                            readonly lastState: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchSchedulesName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly active?: boolean;
                    readonly cron?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly label: components["schemas"]["Label"];
                        /** @enum {string} */
                        readonly scope: "workspace" | "installation";
                        readonly cron: string;
                        readonly timeZone: string;
                        readonly active: boolean;
                        /** Format: date-time */
                        readonly nextAt: string | null;
                        /** Format: date-time */
                        readonly lastAt: string | null;
                        readonly lastError: string | null;
                        /** Format: uuid */
                        readonly lastJob: string | null;
                        readonly lastState: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSchedulesNameStart: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly slug: string;
                        readonly currency: string;
                        readonly country: string;
                        /** @enum {string} */
                        readonly language: "zh" | "en";
                        readonly timeZone: string;
                        readonly weekStart: number;
                        readonly fiscalYearStart: number;
                        readonly currencyRates: readonly {
                            readonly currency: string;
                            readonly validFrom: string;
                            readonly rate: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    readonly country?: string;
                    /** @enum {string} */
                    readonly language?: "zh" | "en";
                    readonly timeZone?: string;
                    readonly weekStart?: number;
                    readonly fiscalYearStart?: number;
                    readonly currencyRates?: readonly {
                        readonly currency: string;
                        /** Format: date */
                        readonly validFrom: string;
                        readonly rate: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly slug: string;
                        readonly currency: string;
                        readonly country: string;
                        /** @enum {string} */
                        readonly language: "zh" | "en";
                        readonly timeZone: string;
                        readonly weekStart: number;
                        readonly fiscalYearStart: number;
                        readonly currencyRates: readonly {
                            readonly currency: string;
                            readonly validFrom: string;
                            readonly rate: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSettingsRelease: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly released: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getWorkspace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly slug: string;
                        readonly name: string;
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly paused: boolean;
                        readonly copiedFrom: string | null;
                        readonly people: number;
                        readonly records: number;
                        readonly bytes: number;
                        readonly copies: readonly {
                            readonly slug: string;
                            readonly name: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly paused: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postWorkspaceCopies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly slug: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly members?: "administrators" | "all";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBackups: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly name: string;
                            readonly size: number;
                            /** Format: date-time */
                            readonly madeAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postBackups: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBackupsName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": Blob;
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAudit: {
        readonly parameters: {
            readonly query?: {
                readonly topic?: "changes" | "reads" | "exports" | "privacy" | "signIns" | "rights" | "settings";
                readonly verb?: string;
                readonly actor?: string;
                readonly object?: string;
                readonly record?: string;
                readonly field?: string;
                readonly address?: string;
                readonly requestId?: string;
                readonly from?: string;
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly id: string;
                            /** Format: date-time */
                            readonly at: string;
                            readonly actor: {
                                readonly kind: string;
                                /** Format: uuid */
                                readonly id: string | null;
                                readonly label: string | null;
                            };
                            readonly verb: string;
                            readonly object: string | null;
                            readonly record: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string | null;
                            } | null;
                            readonly version: number | null;
                            /** Format: uuid */
                            readonly changeSet: string | null;
                            readonly fields: readonly string[];
                            readonly rows: number | null;
                            readonly requestId: string | null;
                            readonly address: string | null;
                            readonly facts: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAuditLinesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        /** Format: date-time */
                        readonly at: string;
                        readonly actor: {
                            readonly kind: string;
                            /** Format: uuid */
                            readonly id: string | null;
                            readonly label: string | null;
                        };
                        readonly verb: string;
                        readonly object: string | null;
                        readonly record: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string | null;
                        } | null;
                        readonly version: number | null;
                        /** Format: uuid */
                        readonly changeSet: string | null;
                        readonly fields: readonly string[];
                        readonly rows: number | null;
                        readonly requestId: string | null;
                        readonly address: string | null;
                        readonly facts: {
                            readonly [key: string]: unknown;
                        };
                        readonly changes: readonly {
                            readonly field: string;
                            readonly before: unknown;
                            readonly after: unknown;
                        }[];
                        /** @enum {string|null} */
                        readonly withheld: "erased" | "outOfSight" | null;
                        readonly records: readonly string[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuditExport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly topic?: "changes" | "reads" | "exports" | "privacy" | "signIns" | "rights" | "settings";
                    readonly verb?: string;
                    /** Format: uuid */
                    readonly actor?: string;
                    readonly object?: string;
                    /** Format: uuid */
                    readonly record?: string;
                    readonly field?: string;
                    readonly address?: string;
                    readonly requestId?: string;
                    readonly from?: string;
                    readonly to?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": Blob;
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAuditState: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly reads: readonly string[];
                        readonly keepYears: number | null;
                        /** Format: date-time */
                        readonly sealedUpTo: string | null;
                        readonly seals: number;
                        readonly restores: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            readonly lostSeals: number;
                        }[];
                        readonly archives: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            readonly rows: number;
                            /** Format: date-time */
                            readonly to: string | null;
                        }[];
                        readonly proof: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly state: string;
                            readonly right: boolean | null;
                            readonly rows: number;
                            readonly reason: string | null;
                            readonly line: string | null;
                            readonly lineAt: string | null;
                        } | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchAuditSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reads?: readonly string[];
                    readonly keepYears?: number | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly reads: readonly string[];
                        readonly keepYears: number | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuditVerify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPrivacyPeople: {
        readonly parameters: {
            readonly query: {
                readonly search: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string;
                            readonly detail: string | null;
                            readonly deleted: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPrivacyPeopleObjectId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly person: {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string;
                            readonly detail: string | null;
                            readonly deleted: boolean;
                        };
                        readonly places: readonly {
                            readonly place: string;
                            readonly label: {
                                readonly en: string;
                                readonly zh: string;
                            };
                            readonly count: number;
                        }[];
                        readonly kept: readonly {
                            readonly en: string;
                            readonly zh: string;
                        }[];
                        readonly obstacles: readonly {
                            readonly en: string;
                            readonly zh: string;
                        }[];
                        /** Format: date-time */
                        readonly erasedAt: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPrivacyErasures: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly mode: "anonymise" | "purge";
                            /** @enum {string} */
                            readonly origin: "person" | "retention" | "restore";
                            /** @enum {string} */
                            readonly state: "waiting" | "working" | "done";
                            readonly reason: string;
                            readonly requestedBy: string | null;
                            readonly subjects: readonly {
                                readonly object: string;
                                /** Format: uuid */
                                readonly id: string;
                            }[];
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly finishedAt: string | null;
                            /** Format: uuid */
                            readonly job: string | null;
                            readonly done: number;
                            readonly total: number | null;
                            readonly failed: boolean;
                            readonly counts: readonly {
                                readonly place: string;
                                readonly label: {
                                    readonly en: string;
                                    readonly zh: string;
                                };
                                readonly count: number;
                            }[];
                            readonly certificate: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postPrivacyErasures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly object: string;
                    /** Format: uuid */
                    readonly id: string;
                    /**
                     * @default anonymise
                     * @enum {string}
                     */
                    readonly mode?: "anonymise" | "purge";
                    readonly reason: string;
                    readonly confirm: string;
                    /** Format: uuid */
                    readonly request?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly mode: "anonymise" | "purge";
                        /** @enum {string} */
                        readonly origin: "person" | "retention" | "restore";
                        /** @enum {string} */
                        readonly state: "waiting" | "working" | "done";
                        readonly reason: string;
                        readonly requestedBy: string | null;
                        readonly subjects: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                        }[];
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly finishedAt: string | null;
                        /** Format: uuid */
                        readonly job: string | null;
                        readonly done: number;
                        readonly total: number | null;
                        readonly failed: boolean;
                        readonly counts: readonly {
                            readonly place: string;
                            readonly label: {
                                readonly en: string;
                                readonly zh: string;
                            };
                            readonly count: number;
                        }[];
                        readonly certificate: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPrivacyErasuresId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly mode: "anonymise" | "purge";
                        /** @enum {string} */
                        readonly origin: "person" | "retention" | "restore";
                        /** @enum {string} */
                        readonly state: "waiting" | "working" | "done";
                        readonly reason: string;
                        readonly requestedBy: string | null;
                        readonly subjects: readonly {
                            readonly object: string;
                            /** Format: uuid */
                            readonly id: string;
                        }[];
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly finishedAt: string | null;
                        /** Format: uuid */
                        readonly job: string | null;
                        readonly done: number;
                        readonly total: number | null;
                        readonly failed: boolean;
                        readonly counts: readonly {
                            readonly place: string;
                            readonly label: {
                                readonly en: string;
                                readonly zh: string;
                            };
                            readonly count: number;
                        }[];
                        readonly certificate: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPrivacyErasuresIdCertificate: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "json" | "html";
                readonly language?: "zh" | "en";
                readonly workspace?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Blob;
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSensitiveKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly keys: readonly {
                            readonly id: string;
                            /** Format: date-time */
                            readonly from: string | null;
                            readonly current: boolean;
                            readonly values: number;
                        }[];
                        readonly unsealed: number;
                        /** Format: date-time */
                        readonly copiedAt: string | null;
                        readonly copied: boolean;
                        /** Format: uuid */
                        readonly job: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSensitiveKeysRotate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly key: string;
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSensitiveKeysKeyRetire: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly keys: readonly {
                            readonly id: string;
                            /** Format: date-time */
                            readonly from: string | null;
                            readonly current: boolean;
                            readonly values: number;
                        }[];
                        readonly unsealed: number;
                        /** Format: date-time */
                        readonly copiedAt: string | null;
                        readonly copied: boolean;
                        /** Format: uuid */
                        readonly job: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDemo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly here: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postDemo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    readonly accounts?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteDemo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdComments: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Comment"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdComments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id?: string;
                    readonly body: string;
                    /** Format: uuid */
                    readonly replyTo?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteObjectsObjectIdCommentsComment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly comment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchObjectsObjectIdCommentsComment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly comment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly body: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdCommentsCommentRestore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly comment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdCommentsCommentVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly comment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly version: number;
                            readonly body: string;
                            /** Format: date-time */
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdCommentsCommentReactions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly comment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly sign: "👍" | "❤️" | "🎉" | "✅" | "👀" | "❓";
                    readonly on: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdMentionable: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** @enum {string} */
                            readonly of: "user" | "department";
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string;
                            readonly sub: string;
                            readonly canSee: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdFollowers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly following: boolean;
                        readonly data: readonly {
                            readonly user: components["schemas"]["Person"];
                            /** @enum {string} */
                            readonly reason: "owner" | "asked" | "mentioned" | "commented";
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdFollowers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteObjectsObjectIdFollowers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getObjectsObjectIdAttachments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Attachment"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdAttachments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly file: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteObjectsObjectIdAttachmentsAttachment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly attachment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdAttachmentsAttachmentRestore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
                readonly attachment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getNotifications: {
        readonly parameters: {
            readonly query?: {
                readonly group?: "mentions" | "tasks" | "follows" | "work";
                readonly unread?: "" | "true" | "false";
                readonly cursor?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: string;
                            /** Format: date-time */
                            readonly at: string;
                            readonly actor: components["schemas"]["Person"] | null;
                            readonly text: string;
                            readonly excerpt: string | null;
                            readonly record: {
                                readonly object: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string;
                                readonly open: boolean;
                                readonly due: string | null;
                            } | null;
                            /** Format: uuid */
                            readonly comment: string | null;
                            /** Format: uuid */
                            readonly job: string | null;
                            readonly times: number;
                            readonly read: boolean;
                            /** Format: date-time */
                            readonly snoozedUntil: string | null;
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchNotifications: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly ids?: readonly string[];
                    readonly read: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly changed: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getNotificationsCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly unread: number;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postNotificationsIdSnooze: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly until: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getNotificationsChoices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly kinds: readonly {
                            readonly name: string;
                            readonly group: string;
                            readonly label: components["schemas"]["Label"];
                            /** @enum {string} */
                            readonly usual: "app" | "mail" | "digest" | "off";
                            /** @enum {string|null} */
                            readonly own: "app" | "mail" | "digest" | "off" | null;
                        }[];
                        readonly digestHour: number;
                        readonly ownDigestHour: number | null;
                        readonly timeZone: string;
                        readonly mail: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchNotificationsChoices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly choices?: {
                        readonly [key: string]: ("app" | "mail" | "digest" | "off") | null;
                    };
                    readonly digestHour?: number | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly kinds: readonly {
                            readonly name: string;
                            readonly group: string;
                            readonly label: components["schemas"]["Label"];
                            /** @enum {string} */
                            readonly usual: "app" | "mail" | "digest" | "off";
                            /** @enum {string|null} */
                            readonly own: "app" | "mail" | "digest" | "off" | null;
                        }[];
                        readonly digestHour: number;
                        readonly ownDigestHour: number | null;
                        readonly timeZone: string;
                        readonly mail: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchSettingsNotifications: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly choices?: {
                        readonly [key: string]: "app" | "mail" | "digest" | "off";
                    };
                    readonly digestHour?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly kinds: readonly {
                            readonly name: string;
                            readonly group: string;
                            readonly label: components["schemas"]["Label"];
                            /** @enum {string} */
                            readonly usual: "app" | "mail" | "digest" | "off";
                            /** @enum {string|null} */
                            readonly own: "app" | "mail" | "digest" | "off" | null;
                        }[];
                        readonly digestHour: number;
                        readonly ownDigestHour: number | null;
                        readonly timeZone: string;
                        readonly mail: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMails: {
        readonly parameters: {
            readonly query?: {
                readonly state?: "waiting" | "sending" | "sent" | "failed" | "cancelled";
                readonly cursor?: string;
                readonly limit?: string;
            };
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: string;
                            readonly to: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly state: "waiting" | "sending" | "sent" | "failed" | "cancelled";
                            readonly attempts: number;
                            readonly error: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date-time */
                            readonly sentAt: string | null;
                        }[];
                        readonly nextCursor: string | null;
                        readonly counts: {
                            readonly waiting: number;
                            readonly sending: number;
                            readonly sent: number;
                            readonly failed: number;
                            readonly cancelled: number;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMailsIdRetry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMailsIdCancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSettingsMail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly server: {
                            readonly host: string;
                            readonly port: number;
                            /** @enum {string} */
                            readonly security: "tls" | "startTls" | "none";
                            readonly user: string | null;
                            readonly hasPassword: boolean;
                            readonly from: {
                                readonly name: string;
                                readonly address: string;
                            };
                            readonly perMinute: number;
                            /** @enum {string} */
                            readonly source: "settings" | "environment";
                        } | null;
                        readonly baseUrl: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchSettingsMail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly server: {
                        readonly host: string;
                        readonly port: number;
                        /** @enum {string} */
                        readonly security: "tls" | "startTls" | "none";
                        readonly user: string | null;
                        readonly password?: string | null;
                        readonly from: {
                            readonly name: string;
                            /** Format: email */
                            readonly address: string;
                        };
                        readonly perMinute: number;
                    } | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly server: {
                            readonly host: string;
                            readonly port: number;
                            /** @enum {string} */
                            readonly security: "tls" | "startTls" | "none";
                            readonly user: string | null;
                            readonly hasPassword: boolean;
                            readonly from: {
                                readonly name: string;
                                readonly address: string;
                            };
                            readonly perMinute: number;
                            /** @enum {string} */
                            readonly source: "settings" | "environment";
                        } | null;
                        readonly baseUrl: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSettingsMailTest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sent: boolean;
                        readonly to: string;
                        readonly error: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUnsubscribe: {
        readonly parameters: {
            readonly query: {
                readonly token: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": Blob;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStream: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": Blob;
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postObjectsObjectIdPresence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly object: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly stream: string;
                    readonly tab: string;
                    readonly editing: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postPresenceLeave: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly stream: string;
                    readonly tab: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getOpenapiJson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                readonly "Guanxi-Workspace"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: a problem document. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
