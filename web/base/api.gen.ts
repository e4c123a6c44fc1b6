/** Made by scripts/openapi.ts from the routes and the declarations; do not edit. */

export interface paths {
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with e-mail and password; the session comes as a cookie. */
        post: operations["postAuthSignInEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session; without one it does nothing. */
        post: operations["postAuthSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first run is still to be done; 404 afterwards. */
        get: operations["getSetup"];
        put?: never;
        /** Makes the workspace and its administrator, who is signed in at once. */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation or reset link is for; does not use it. */
        post: operations["postLinksRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the password and signs in; the link is used up. */
        post: operations["postLinksAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller: name, settings, administrative rights, workspaces. */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the own name, language, time zone or preferences. */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the own password; all other sessions end. */
        post: operations["postMePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is signed in. */
        get: operations["getSessions"];
        put?: never;
        post?: never;
        /** Signs out everywhere; with `others` everywhere else. */
        delete: operations["deleteSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one session. */
        delete: operations["deleteSessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apiKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own keys; all of the workspace for those who look after keys. Never the keys themselves. */
        get: operations["getApiKeys"];
        put?: never;
        /** Makes a key that acts with the rights of its maker; it is shown this once. */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apiKeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a key. */
        delete: operations["deleteApiKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an invitation link to hand on; an earlier one ends. */
        post: operations["postUsersIdInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/resetLink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link with which the user sets a new password within 30 minutes. */
        post: operations["postUsersIdResetLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The user can no longer sign in; running sessions and keys stop within seconds. Records stay his. */
        post: operations["postUsersIdDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a deactivated user sign in again. */
        post: operations["postUsersIdReactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles of the workspace and what they allow. */
        get: operations["getRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metadata/objects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objects that the caller may read, with fields, child lists, views and verbs; and the domains of the navigation. */
        get: operations["getMetadataObjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metadata/objects/{object}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One object. */
        get: operations["getMetadataObjectsObject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metadata/objects/{object}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fields of an object. */
        get: operations["getMetadataObjectsObjectFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views of an object, declared ones first, or stored views of all objects. */
        get: operations["getViews"];
        put?: never;
        /** Saves a view. */
        post: operations["postViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A stored view. */
        get: operations["getViewsId"];
        put?: never;
        post?: never;
        /** Removes a view. */
        delete: operations["deleteViewsId"];
        options?: never;
        head?: never;
        /** Changes a view; If-Match names the version that was seen. */
        patch: operations["patchViewsId"];
        trace?: never;
    };
    "/api/v1/objects/{object}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsObject"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsObject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsAccounts"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsContacts"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/accountContacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsAccountContacts"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsAccountContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsActivities"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsActivities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsTasks"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsOpportunities"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsOpportunities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsProducts"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsDepartments"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsDepartments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of an object: filtered, sorted, page by page. */
        get: operations["getObjectsUsers"];
        put?: never;
        /** Creates a record; it may bring its own id. */
        post: operations["postObjectsUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsObjectQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/accounts/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsAccountsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/contacts/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsContactsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/accountContacts/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsAccountContactsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/activities/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsActivitiesQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/tasks/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsTasksQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/opportunities/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsOpportunitiesQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/products/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsProductsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/departments/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsDepartmentsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/users/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates and board columns besides. */
        post: operations["postObjectsUsersQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsObjectId"];
        put?: never;
        post?: never;
        /** Puts a record and its children into the recycle bin. */
        delete: operations["deleteObjectsObjectId"];
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsObjectId"];
        trace?: never;
    };
    "/api/v1/objects/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsAccountsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsAccountsId"];
        trace?: never;
    };
    "/api/v1/objects/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsContactsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsContactsId"];
        trace?: never;
    };
    "/api/v1/objects/accountContacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsAccountContactsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsAccountContactsId"];
        trace?: never;
    };
    "/api/v1/objects/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsActivitiesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsActivitiesId"];
        trace?: never;
    };
    "/api/v1/objects/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsTasksId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsTasksId"];
        trace?: never;
    };
    "/api/v1/objects/opportunities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsOpportunitiesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsOpportunitiesId"];
        trace?: never;
    };
    "/api/v1/objects/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsProductsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsProductsId"];
        trace?: never;
    };
    "/api/v1/objects/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsDepartmentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsDepartmentsId"];
        trace?: never;
    };
    "/api/v1/objects/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record; its version is the ETag. */
        get: operations["getObjectsUsersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields given; If-Match names the version that was seen. */
        patch: operations["patchObjectsUsersId"];
        trace?: never;
    };
    "/api/v1/objects/{object}/{id}/related/{relation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A child list of a record; takes every parameter of a list. */
        get: operations["getObjectsObjectIdRelatedRelation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/{id}/related/{relation}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a body, with aggregates besides. */
        post: operations["postObjectsObjectIdRelatedRelationQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a record and what was deleted with it back. */
        post: operations["postObjectsObjectIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/by/{key}/{value}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the record with this unique key or foreign id, or creates it. */
        put: operations["putObjectsObjectByKeyValue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The life of a record and of what belongs to it, newest first. */
        get: operations["getObjectsObjectIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The changes of a record, field by field, newest first. */
        get: operations["getObjectsObjectIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ids changed and deleted since a cursor, in order; without one, the cursor of now. */
        get: operations["getObjectsObjectChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 10,000 operations; each has its own result, or with `atomic` all happen or none. */
        post: operations["postObjectsObjectBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{object}/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes or deletes all records named or found by a filter, as a job that can be undone. */
        post: operations["postObjectsObjectBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changeSets/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restores the former values where nobody wrote since; a large change set answers 202 with a job. */
        post: operations["postChangeSetsIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records by words, Chinese characters, pinyin or digits of a phone; own and newest first. */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first. */
        get: operations["getImports"];
        put?: never;
        /** Takes a CSV file or workbook as the body, reads its shape and proposes rules. */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import. */
        get: operations["getImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets the rules, or says which sheet and header row to read. */
        patch: operations["patchImportsId"];
        trace?: never;
    };
    "/api/v1/imports/{id}/dryRun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries the import as a job: what would happen, without doing it. */
        post: operations["postImportsIdDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports the file as a job. */
        post: operations["postImportsIdRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first rows that a run refused, with cells and reasons. */
        get: operations["getImportsIdFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/failures.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rows that a run refused, as a file to put right and bring again. */
        get: operations["getImportsIdFailuresCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own jobs, newest first; all of the workspace for those who look after jobs. */
        get: operations["getJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress and result of a job. */
        get: operations["getJobsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops a job after the batch at hand; what was done stays. */
        post: operations["postJobsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pauses a job after the batch at hand. */
        post: operations["postJobsIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a paused or failed job go on where it stood. */
        post: operations["postJobsIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settings of the workspace. */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes settings; `currencyRates` replaces the whole list. */
        patch: operations["patchSettings"];
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Backups in the data folder, newest first. */
        get: operations["getBackups"];
        put?: never;
        /** Makes a backup as a job. */
        post: operations["postBackups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One backup, encrypted as it lies there. */
        get: operations["getBackupsName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Label: {
            zh: string;
            en: string;
        };
        Money: {
            amount: string;
            currency: string;
        };
        Lookup: {
            /** Format: uuid */
            id: string | null;
            object: string;
            label: string | null;
            restricted?: boolean;
        };
        LookupInput: string | {
            match: {
                [key: string]: unknown;
            };
        } | {
            /** Format: uuid */
            id: string;
            object?: string;
            label?: string | null;
        };
        PolymorphicInput: {
            object: string;
            /** Format: uuid */
            id: string;
        } | {
            object: string;
            match: {
                [key: string]: unknown;
            };
        };
        ContactPoint: {
            value: string;
            label?: string | null;
            primary?: boolean;
            optedOut?: boolean;
            e164?: string | null;
        };
        Address: {
            country?: string | null;
            province?: string | null;
            city?: string | null;
            district?: string | null;
            street?: string | null;
            postalCode?: string | null;
            code?: string | null;
        };
        Permissions: {
            update: boolean;
            delete: boolean;
            actions: {
                [key: string]: {
                    open: boolean;
                    reason?: string;
                };
            };
        };
        Record: {
            /** Format: uuid */
            id: string;
            version: number;
            permissions?: components["schemas"]["Permissions"];
        } & {
            [key: string]: unknown;
        };
        WrittenRecord: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            changeSet: string | null;
            permissions?: components["schemas"]["Permissions"];
        } & {
            [key: string]: unknown;
        };
        Count: {
            value: number;
            exact: boolean;
        };
        Aggregate: {
            groups: {
                keys: {
                    [key: string]: {
                        value: unknown;
                        label: string | null;
                    };
                };
                measures: {
                    [key: string]: string | number | null;
                };
            }[];
            totals: {
                [key: string]: string | number | null;
            };
            truncated: boolean;
        };
        BoardColumn: {
            value: string | null;
            count: number;
            sums: {
                [key: string]: string;
            };
            data: components["schemas"]["Record"][];
            nextCursor: string | null;
        };
        ListAnswer: {
            data: components["schemas"]["Record"][];
            nextCursor: string | null;
            count?: components["schemas"]["Count"];
            aggregate?: components["schemas"]["Aggregate"];
            columns?: components["schemas"]["BoardColumn"][];
        };
        FieldProblem: {
            field: string;
            /** @enum {string} */
            code: "unknown_field" | "invalid_value" | "invalid_request" | "required" | "not_unique" | "duplicate_found" | "version_conflict" | "not_found" | "forbidden" | "unauthorized" | "step_up" | "gate_not_met" | "in_use" | "view_not_available" | "limit_exceeded" | "idempotency_mismatch" | "rate_limited" | "unavailable" | "internal";
            message: string;
            params?: {
                [key: string]: unknown;
            };
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "unknown_field" | "invalid_value" | "invalid_request" | "required" | "not_unique" | "duplicate_found" | "version_conflict" | "not_found" | "forbidden" | "unauthorized" | "step_up" | "gate_not_met" | "in_use" | "view_not_available" | "limit_exceeded" | "idempotency_mismatch" | "rate_limited" | "unavailable" | "internal";
            errors: components["schemas"]["FieldProblem"][];
            detail?: string;
            requestId?: string;
        } & {
            [key: string]: unknown;
        };
        Job: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** @enum {string} */
            state: "queued" | "running" | "paused" | "done" | "failed" | "cancelled";
            done: number;
            failed: number;
            total: number | null;
            result: unknown;
            error: components["schemas"]["Problem"] | null;
            /** Format: uuid */
            changeSet: string | null;
            /** Format: uuid */
            actorId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
        };
        Field: {
            id: string;
            name: string;
            /** @enum {string} */
            type: "id" | "text" | "longText" | "integer" | "number" | "percent" | "money" | "boolean" | "date" | "datetime" | "select" | "multiSelect" | "emails" | "phones" | "url" | "address" | "lookup" | "polymorphic" | "user" | "autoNumber";
            label: components["schemas"]["Label"];
            required: boolean;
            unique: boolean;
            sortable: boolean;
            filterable: boolean;
            system: boolean;
            readOnly: boolean;
            /** @enum {string} */
            access: "masked" | "read" | "edit";
            help?: components["schemas"]["Label"];
            options?: {
                value: string;
                label: components["schemas"]["Label"];
                active: boolean;
                order: number;
                colour?: string;
                probability?: number;
                outcome?: string;
            }[];
            targets?: string[];
            default?: unknown;
            maxLength?: number;
            min?: number;
            max?: number;
            scale?: number;
            prefix?: string;
        };
        View: {
            id: string;
            object: string;
            label: components["schemas"]["Label"];
            definition: {
                /** @enum {string} */
                kind: "table" | "board";
                fields: string[];
                filter?: unknown;
                sort?: string;
                groupBy?: string;
                columnWidths?: {
                    [key: string]: unknown;
                };
                density?: string;
            };
            system: boolean;
            shared: boolean;
            own: boolean;
            position: number;
            version: number;
        };
        Object: {
            name: string;
            plural: string;
            label: components["schemas"]["Label"];
            pluralLabel: components["schemas"]["Label"];
            icon: string;
            titleField: string;
            subtitleFields: string[];
            keyFields: string[];
            sections: {
                label: components["schemas"]["Label"];
                fields: string[];
            }[];
            fields: components["schemas"]["Field"][];
            relations: {
                name: string;
                object: string;
                field: string;
                label: components["schemas"]["Label"];
            }[];
            views: components["schemas"]["View"][];
            actions: {
                name: string;
                label: components["schemas"]["Label"];
                icon?: string;
            }[];
            verbs: {
                create: boolean;
                read: boolean;
                update: boolean;
                delete: boolean;
                export: boolean;
                import: boolean;
            };
            pathField?: string;
        };
        /** Account · 客户 */
        Account: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            createdAt?: string | null;
            /** @description Created by · 创建人 */
            createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Account name · 客户名称 */
            name?: string | null;
            /** Other name · 别名 */
            otherName?: string | null;
            /** Account number · 客户编号 */
            number?: string | null;
            /** Unified social credit code · 统一社会信用代码 */
            creditCode?: string | null;
            /**
             * Industry · 行业
             * @enum {string|null}
             */
            industry?: "manufacturing" | "technology" | "software" | "telecommunications" | "medical" | "retail" | "finance" | "services" | "employment" | "marketing" | "entertainment" | "education" | "energy" | "construction" | "logistics" | "other" | null;
            /**
             * Level · 客户级别
             * @enum {string|null}
             */
            level?: "A" | "B" | "C" | null;
            /**
             * Lifecycle · 生命周期
             * @enum {string|null}
             */
            lifecycle?: "prospect" | "qualified" | "firstOrder" | "repeat" | "strategic" | null;
            /** @description Parent account · 上级公司 */
            parent?: components["schemas"]["Lookup"] | null;
            /** @description Annual revenue · 年营收 */
            annualRevenue?: components["schemas"]["Money"] | null;
            /** Employees · 员工数 */
            employees?: number | null;
            /** Founded in · 成立年份 */
            foundedYear?: number | null;
            /**
             * Lead source · 线索来源
             * @enum {string|null}
             */
            leadSource?: "exhibition" | "referral" | "website" | "coldCall" | "campaign" | "partner" | "other" | null;
            /** Phones · 电话 */
            phones?: components["schemas"]["ContactPoint"][] | null;
            /** E-mails · 邮箱 */
            emails?: components["schemas"]["ContactPoint"][] | null;
            /** Website · 网站 */
            website?: string | null;
            /** @description Address · 地址 */
            address?: components["schemas"]["Address"] | null;
            /** Description · 描述 */
            description?: string | null;
            /**
             * Last activity · 最后跟进时间
             * Format: date-time
             */
            lastActivityAt?: string | null;
            permissions?: components["schemas"]["Permissions"];
        };
        /** Account · 客户 */
        AccountInput: {
            /** Format: uuid */
            id?: string;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Account name · 客户名称 */
            name?: string | null;
            /** Other name · 别名 */
            otherName?: string | null;
            /** Unified social credit code · 统一社会信用代码 */
            creditCode?: string | null;
            /**
             * Industry · 行业
             * @enum {string|null}
             */
            industry?: "manufacturing" | "technology" | "software" | "telecommunications" | "medical" | "retail" | "finance" | "services" | "employment" | "marketing" | "entertainment" | "education" | "energy" | "construction" | "logistics" | "other" | null;
            /**
             * Level · 客户级别
             * @enum {string|null}
             */
            level?: "A" | "B" | "C" | null;
            /**
             * Lifecycle · 生命周期
             * @enum {string|null}
             */
            lifecycle?: "prospect" | "qualified" | "firstOrder" | "repeat" | "strategic" | null;
            /** @description Parent account · 上级公司 */
            parent?: components["schemas"]["LookupInput"] | null;
            /** @description Annual revenue · 年营收 */
            annualRevenue?: components["schemas"]["Money"] | null;
            /** Employees · 员工数 */
            employees?: number | null;
            /** Founded in · 成立年份 */
            foundedYear?: number | null;
            /**
             * Lead source · 线索来源
             * @enum {string|null}
             */
            leadSource?: "exhibition" | "referral" | "website" | "coldCall" | "campaign" | "partner" | "other" | null;
            /** Phones · 电话 */
            phones?: components["schemas"]["ContactPoint"][] | null;
            /** E-mails · 邮箱 */
            emails?: components["schemas"]["ContactPoint"][] | null;
            /** Website · 网站 */
            website?: string | null;
            /** @description Address · 地址 */
            address?: components["schemas"]["Address"] | null;
            /** Description · 描述 */
            description?: string | null;
        };
        /** Contact · 联系人 */
        Contact: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            createdAt?: string | null;
            /** @description Created by · 创建人 */
            createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Name · 姓名 */
            name?: string | null;
            /** Other name · 别名 */
            otherName?: string | null;
            /** @description Account · 客户 */
            account?: components["schemas"]["Lookup"] | null;
            /** Job title · 职务 */
            jobTitle?: string | null;
            /** Their department · 所在部门 */
            team?: string | null;
            /** Key decision maker · 是否关键决策人 */
            decisionMaker?: boolean | null;
            /** Phones · 电话 */
            phones?: components["schemas"]["ContactPoint"][] | null;
            /** E-mails · 邮箱 */
            emails?: components["schemas"]["ContactPoint"][] | null;
            /** @description Address · 地址 */
            address?: components["schemas"]["Address"] | null;
            /**
             * Birthday · 生日
             * Format: date
             */
            birthday?: string | null;
            /** Description · 描述 */
            description?: string | null;
            /**
             * Last activity · 最后跟进时间
             * Format: date-time
             */
            lastActivityAt?: string | null;
            permissions?: components["schemas"]["Permissions"];
        };
        /** Contact · 联系人 */
        ContactInput: {
            /** Format: uuid */
            id?: string;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Name · 姓名 */
            name?: string | null;
            /** Other name · 别名 */
            otherName?: string | null;
            /** @description Account · 客户 */
            account?: components["schemas"]["LookupInput"] | null;
            /** Job title · 职务 */
            jobTitle?: string | null;
            /** Their department · 所在部门 */
            team?: string | null;
            /** Key decision maker · 是否关键决策人 */
            decisionMaker?: boolean | null;
            /** Phones · 电话 */
            phones?: components["schemas"]["ContactPoint"][] | null;
            /** E-mails · 邮箱 */
            emails?: components["schemas"]["ContactPoint"][] | null;
            /** @description Address · 地址 */
            address?: components["schemas"]["Address"] | null;
            /**
             * Birthday · 生日
             * Format: date
             */
            birthday?: string | null;
            /** Description · 描述 */
            description?: string | null;
        };
        /** Contact role · 决策角色 */
        AccountContact: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            createdAt?: string | null;
            /** @description Created by · 创建人 */
            createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Name · 名称 */
            name?: string | null;
            /** @description Account · 客户 */
            account?: components["schemas"]["Lookup"] | null;
            /** @description Contact · 联系人 */
            contact?: components["schemas"]["Lookup"] | null;
            /**
             * Role · 角色
             * @enum {string|null}
             */
            role?: "decides" | "influences" | "uses" | "buys" | "finance" | "blocks" | null;
            /** Job title there · 职务 */
            jobTitle?: string | null;
            /** Influence (1–5) · 影响力（1–5） */
            influence?: number | null;
            permissions?: components["schemas"]["Permissions"];
        };
        /** Contact role · 决策角色 */
        AccountContactInput: {
            /** Format: uuid */
            id?: string;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** @description Account · 客户 */
            account?: components["schemas"]["LookupInput"] | null;
            /** @description Contact · 联系人 */
            contact?: components["schemas"]["LookupInput"] | null;
            /**
             * Role · 角色
             * @enum {string|null}
             */
            role?: "decides" | "influences" | "uses" | "buys" | "finance" | "blocks" | null;
            /** Job title there · 职务 */
            jobTitle?: string | null;
            /** Influence (1–5) · 影响力（1–5） */
            influence?: number | null;
        };
        /** Activity · 跟进记录 */
        Activity: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            createdAt?: string | null;
            /** @description Created by · 创建人 */
            createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /**
             * Kind · 类型
             * @enum {string|null}
             */
            kind?: "call" | "meeting" | "visit" | "mail" | "note" | null;
            /** Subject · 主题 */
            subject?: string | null;
            /** What was said · 内容 */
            body?: string | null;
            /** @description About · 关联对象 */
            regarding?: components["schemas"]["Lookup"] | null;
            /**
             * When · 时间
             * Format: date-time
             */
            occurredAt?: string | null;
            /** Minutes · 时长（分钟） */
            minutes?: number | null;
            /**
             * Direction · 方向
             * @enum {string|null}
             */
            direction?: "out" | "in" | null;
            /**
             * Outcome · 结果
             * @enum {string|null}
             */
            outcome?: "reached" | "noAnswer" | "held" | "cancelled" | null;
            permissions?: components["schemas"]["Permissions"];
        };
        /** Activity · 跟进记录 */
        ActivityInput: {
            /** Format: uuid */
            id?: string;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /**
             * Kind · 类型
             * @enum {string|null}
             */
            kind?: "call" | "meeting" | "visit" | "mail" | "note" | null;
            /** Subject · 主题 */
            subject?: string | null;
            /** What was said · 内容 */
            body?: string | null;
            /** @description About · 关联对象 */
            regarding?: components["schemas"]["PolymorphicInput"] | null;
            /**
             * When · 时间
             * Format: date-time
             */
            occurredAt?: string | null;
            /** Minutes · 时长（分钟） */
            minutes?: number | null;
            /**
             * Direction · 方向
             * @enum {string|null}
             */
            direction?: "out" | "in" | null;
            /**
             * Outcome · 结果
             * @enum {string|null}
             */
            outcome?: "reached" | "noAnswer" | "held" | "cancelled" | null;
        };
        /** Task · 任务 */
        Task: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            createdAt?: string | null;
            /** @description Created by · 创建人 */
            createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Subject · 主题 */
            subject?: string | null;
            /** Details · 说明 */
            body?: string | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            status?: "open" | "started" | "done" | "cancelled" | null;
            /**
             * Priority · 优先级
             * @enum {string|null}
             */
            priority?: "low" | "normal" | "high" | null;
            /**
             * Due · 截止日期
             * Format: date
             */
            dueOn?: string | null;
            /**
             * Completed at · 完成时间
             * Format: date-time
             */
            completedAt?: string | null;
            /** @description About · 关联对象 */
            regarding?: components["schemas"]["Lookup"] | null;
            permissions?: components["schemas"]["Permissions"];
        };
        /** Task · 任务 */
        TaskInput: {
            /** Format: uuid */
            id?: string;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Subject · 主题 */
            subject?: string | null;
            /** Details · 说明 */
            body?: string | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            status?: "open" | "started" | "done" | "cancelled" | null;
            /**
             * Priority · 优先级
             * @enum {string|null}
             */
            priority?: "low" | "normal" | "high" | null;
            /**
             * Due · 截止日期
             * Format: date
             */
            dueOn?: string | null;
            /** @description About · 关联对象 */
            regarding?: components["schemas"]["PolymorphicInput"] | null;
        };
        /** Opportunity · 商机 */
        Opportunity: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            createdAt?: string | null;
            /** @description Created by · 创建人 */
            createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Opportunity name · 商机名称 */
            name?: string | null;
            /** @description Account · 客户 */
            account?: components["schemas"]["Lookup"] | null;
            /** @description Main contact · 主要联系人 */
            contact?: components["schemas"]["Lookup"] | null;
            /** @description Main product · 主要产品 */
            product?: components["schemas"]["Lookup"] | null;
            /**
             * Stage · 阶段
             * @enum {string|null}
             */
            stage?: "firstContact" | "needs" | "proposal" | "contract" | "won" | "lost" | null;
            /** @description Amount · 金额 */
            amount?: components["schemas"]["Money"] | null;
            /** Probability · 赢率 */
            probability?: string | null;
            /** @description Weighted amount · 加权金额 */
            weightedAmount?: components["schemas"]["Money"] | null;
            /**
             * Close date · 预计成交日期
             * Format: date
             */
            closeDate?: string | null;
            /**
             * Opened on · 开始日期
             * Format: date
             */
            openedOn?: string | null;
            /**
             * In this stage since · 进入阶段时间
             * Format: date-time
             */
            stageChangedAt?: string | null;
            /** Closed · 已结束 */
            isClosed?: boolean | null;
            /** Won · 已赢单 */
            isWon?: boolean | null;
            /**
             * Reason won or lost · 赢单/输单原因
             * @enum {string|null}
             */
            reason?: "price" | "product" | "relationship" | "service" | "competitor" | "noBudget" | "noDecision" | "timing" | "other" | null;
            /** Reason in words · 原因说明 */
            reasonNote?: string | null;
            /** Next step · 下一步 */
            nextStep?: string | null;
            /**
             * Next step on · 下一步日期
             * Format: date
             */
            nextStepOn?: string | null;
            /**
             * Lead source · 线索来源
             * @enum {string|null}
             */
            leadSource?: "exhibition" | "referral" | "website" | "coldCall" | "campaign" | "partner" | "other" | null;
            /** Description · 描述 */
            description?: string | null;
            /**
             * Last activity · 最后跟进时间
             * Format: date-time
             */
            lastActivityAt?: string | null;
            permissions?: components["schemas"]["Permissions"];
        };
        /** Opportunity · 商机 */
        OpportunityInput: {
            /** Format: uuid */
            id?: string;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Opportunity name · 商机名称 */
            name?: string | null;
            /** @description Account · 客户 */
            account?: components["schemas"]["LookupInput"] | null;
            /** @description Main contact · 主要联系人 */
            contact?: components["schemas"]["LookupInput"] | null;
            /** @description Main product · 主要产品 */
            product?: components["schemas"]["LookupInput"] | null;
            /**
             * Stage · 阶段
             * @enum {string|null}
             */
            stage?: "firstContact" | "needs" | "proposal" | "contract" | "won" | "lost" | null;
            /** @description Amount · 金额 */
            amount?: components["schemas"]["Money"] | null;
            /** @description Probability · 赢率 */
            probability?: (string | number) | null;
            /**
             * Close date · 预计成交日期
             * Format: date
             */
            closeDate?: string | null;
            /**
             * Opened on · 开始日期
             * Format: date
             */
            openedOn?: string | null;
            /**
             * Reason won or lost · 赢单/输单原因
             * @enum {string|null}
             */
            reason?: "price" | "product" | "relationship" | "service" | "competitor" | "noBudget" | "noDecision" | "timing" | "other" | null;
            /** Reason in words · 原因说明 */
            reasonNote?: string | null;
            /** Next step · 下一步 */
            nextStep?: string | null;
            /**
             * Next step on · 下一步日期
             * Format: date
             */
            nextStepOn?: string | null;
            /**
             * Lead source · 线索来源
             * @enum {string|null}
             */
            leadSource?: "exhibition" | "referral" | "website" | "coldCall" | "campaign" | "partner" | "other" | null;
            /** Description · 描述 */
            description?: string | null;
        };
        /** Product · 产品 */
        Product: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            createdAt?: string | null;
            /** @description Created by · 创建人 */
            createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Product name · 产品名称 */
            name?: string | null;
            /** Product code · 产品编码 */
            code?: string | null;
            /** Series · 系列 */
            series?: string | null;
            /** @description Price · 标准价格 */
            price?: components["schemas"]["Money"] | null;
            /** Unit · 单位 */
            unit?: string | null;
            /** On sale · 上架 */
            active?: boolean | null;
            /** Description · 描述 */
            description?: string | null;
            permissions?: components["schemas"]["Permissions"];
        };
        /** Product · 产品 */
        ProductInput: {
            /** Format: uuid */
            id?: string;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Product name · 产品名称 */
            name?: string | null;
            /** Product code · 产品编码 */
            code?: string | null;
            /** Series · 系列 */
            series?: string | null;
            /** @description Price · 标准价格 */
            price?: components["schemas"]["Money"] | null;
            /** Unit · 单位 */
            unit?: string | null;
            /** On sale · 上架 */
            active?: boolean | null;
            /** Description · 描述 */
            description?: string | null;
        };
        /** Department · 部门 */
        Department: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            createdAt?: string | null;
            /** @description Created by · 创建人 */
            createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Name · 名称 */
            name?: string | null;
            /** @description Part of · 上级部门 */
            parent?: components["schemas"]["Lookup"] | null;
            /** @description Manager · 部门主管 */
            manager?: components["schemas"]["Lookup"] | null;
            permissions?: components["schemas"]["Permissions"];
        };
        /** Department · 部门 */
        DepartmentInput: {
            /** Format: uuid */
            id?: string;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Name · 名称 */
            name?: string | null;
            /** @description Part of · 上级部门 */
            parent?: components["schemas"]["LookupInput"] | null;
            /** @description Manager · 部门主管 */
            manager?: components["schemas"]["LookupInput"] | null;
        };
        /** User · 用户 */
        User: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * Created at · 创建时间
             * Format: date-time
             */
            createdAt?: string | null;
            /** @description Created by · 创建人 */
            createdBy?: components["schemas"]["Lookup"] | null;
            /**
             * Updated at · 更新时间
             * Format: date-time
             */
            updatedAt?: string | null;
            /** @description Updated by · 更新人 */
            updatedBy?: components["schemas"]["Lookup"] | null;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["Lookup"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["Lookup"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Name · 姓名 */
            name?: string | null;
            /** E-mail · 邮箱 */
            email?: string | null;
            /** Job title · 职务 */
            jobTitle?: string | null;
            /** @description Manager · 直属上级 */
            manager?: components["schemas"]["Lookup"] | null;
            /** Roles · 角色 */
            roles?: ("administrator" | "manager" | "member" | "readOnly")[] | null;
            /**
             * Status · 状态
             * @enum {string|null}
             */
            status?: "notInvited" | "invited" | "active" | "inactive" | null;
            /**
             * Language · 语言
             * @enum {string|null}
             */
            language?: "zh" | "en" | null;
            /** Time zone · 时区 */
            timeZone?: string | null;
            permissions?: components["schemas"]["Permissions"];
        };
        /** User · 用户 */
        UserInput: {
            /** Format: uuid */
            id?: string;
            /** @description Owner · 负责人 */
            owner?: components["schemas"]["LookupInput"] | null;
            /** @description Department · 所属部门 */
            department?: components["schemas"]["LookupInput"] | null;
            /** Source system · 来源系统 */
            source?: string | null;
            /** Id in the source system · 来源编号 */
            sourceId?: string | null;
            /** Name · 姓名 */
            name?: string | null;
            /** E-mail · 邮箱 */
            email?: string | null;
            /** Job title · 职务 */
            jobTitle?: string | null;
            /** @description Manager · 直属上级 */
            manager?: components["schemas"]["LookupInput"] | null;
            /** Roles · 角色 */
            roles?: ("administrator" | "manager" | "member" | "readOnly")[] | null;
            /**
             * Language · 语言
             * @enum {string|null}
             */
            language?: "zh" | "en" | null;
            /** Time zone · 时区 */
            timeZone?: string | null;
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
    postAuthSignInEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    workspace: {
                        name: string;
                        currency: string;
                        country: string;
                        /** @enum {string} */
                        language: "zh" | "en";
                        timeZone: string;
                    };
                    administrator: {
                        name: string;
                        email: string;
                        password: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workspace: {
                            slug: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLinksRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "invitation" | "reset";
                        email: string;
                        name: string;
                        workspace: string;
                        hasPassword: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLinksAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workspace: {
                            slug: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string | null;
                        language: string;
                        timeZone: string;
                        /** Format: uuid */
                        departmentId: string | null;
                        preferences: {
                            [key: string]: unknown;
                        };
                        admin: ("users" | "departments" | "roles" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "import" | "sharedViews")[];
                        workspace: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            name: string;
                            currency: string;
                            country: string;
                            language: string;
                            timeZone: string;
                            weekStart: number;
                            fiscalYearStart: number;
                            paused: boolean;
                        };
                        workspaces: {
                            slug: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    language?: "zh" | "en";
                    timeZone?: string;
                    preferences?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string | null;
                        language: string;
                        timeZone: string;
                        /** Format: uuid */
                        departmentId: string | null;
                        preferences: {
                            [key: string]: unknown;
                        };
                        admin: ("users" | "departments" | "roles" | "settings" | "apiKeys" | "backup" | "jobs" | "audit" | "import" | "sharedViews")[];
                        workspace: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            name: string;
                            currency: string;
                            country: string;
                            language: string;
                            timeZone: string;
                            weekStart: number;
                            fiscalYearStart: number;
                            paused: boolean;
                        };
                        workspaces: {
                            slug: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            seenAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            address: string | null;
                            userAgent: string | null;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSessions: {
        parameters: {
            query?: {
                others?: "" | "true" | "false";
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSessionsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            prefix: string;
                            name: string;
                            /** Format: uuid */
                            userId: string;
                            scopes: ("read" | "write")[];
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string | null;
                            /** Format: date-time */
                            lastUsedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @default [
                     *       "read",
                     *       "write"
                     *     ]
                     */
                    scopes?: ("read" | "write")[];
                    /** @default null */
                    expiresAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        prefix: string;
                        name: string;
                        /** Format: uuid */
                        userId: string;
                        scopes: ("read" | "write")[];
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string | null;
                        /** Format: date-time */
                        lastUsedAt: string | null;
                        key: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiKeysId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersIdInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                        url: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersIdResetLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                        url: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersIdDeactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersIdReactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            label: components["schemas"]["Label"];
                            rights: {
                                [key: string]: unknown;
                            };
                            system: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetadataObjects: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Object"][];
                        modules: {
                            name: string;
                            label: components["schemas"]["Label"];
                            icon: string;
                            objects: string[];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetadataObjectsObject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Object"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetadataObjectsObjectFields: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Field"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViews: {
        parameters: {
            query?: {
                object?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["View"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    object: string;
                    label: {
                        zh: string;
                        en: string;
                    };
                    /** @default false */
                    shared?: boolean;
                    /** @default 100 */
                    position?: number;
                    definition: {
                        /** @enum {string} */
                        kind: "table" | "board";
                        fields: string[];
                        filter?: unknown;
                        sort?: string;
                        groupBy?: string;
                        columnWidths?: {
                            [key: string]: number;
                        };
                        /** @enum {string} */
                        density?: "compact" | "normal" | "roomy";
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViewsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteViewsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchViewsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label?: {
                        zh: string;
                        en: string;
                    };
                    shared?: boolean;
                    position?: number;
                    definition?: {
                        /** @enum {string} */
                        kind: "table" | "board";
                        fields: string[];
                        filter?: unknown;
                        sort?: string;
                        groupBy?: string;
                        columnWidths?: {
                            [key: string]: number;
                        };
                        /** @enum {string} */
                        density?: "compact" | "normal" | "roomy";
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsObject: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsObject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                object: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsAccounts: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Account"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountInput"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsContacts: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Contact"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactInput"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsAccountContacts: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["AccountContact"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsAccountContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountContactInput"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountContact"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsActivities: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Activity"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsActivities: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityInput"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsTasks: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Task"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskInput"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsOpportunities: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Opportunity"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsOpportunities: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityInput"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsProducts: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Product"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsProducts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsDepartments: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Department"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsDepartments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentInput"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsUsers: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["User"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsObjectQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsAccountsQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Account"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsContactsQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Contact"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsAccountContactsQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["AccountContact"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsActivitiesQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Activity"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsTasksQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Task"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsOpportunitiesQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Opportunity"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsProductsQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Product"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsDepartmentsQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["Department"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsUsersQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"] & {
                        data?: components["schemas"]["User"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsObjectId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteObjectsObjectId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsObjectId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                object: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsAccountsId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsAccountsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsContactsId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsContactsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsAccountContactsId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountContact"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsAccountContactsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountContactInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountContact"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsActivitiesId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsActivitiesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsTasksId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsTasksId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsOpportunitiesId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsOpportunitiesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsProductsId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsProductsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsDepartmentsId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsDepartmentsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsUsersId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchObjectsUsersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"] & components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsObjectIdRelatedRelation: {
        parameters: {
            query?: {
                fields?: string;
                filter?: string;
                sort?: string;
                limit?: string;
                cursor?: string;
                search?: string;
                count?: "none" | "estimate" | "exact";
                view?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
                id: string;
                relation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsObjectIdRelatedRelationQuery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
                id: string;
                relation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: string[];
                    filter?: unknown;
                    sort?: string;
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    /** @enum {string} */
                    count?: "none" | "estimate" | "exact";
                    view?: string;
                    aggregate?: {
                        groupBy?: {
                            field: string;
                            /** @enum {string} */
                            bucket?: "day" | "week" | "month" | "quarter" | "year";
                        }[];
                        measures: {
                            as: string;
                            /** @enum {string} */
                            fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                            field?: string;
                            filter?: unknown;
                        }[];
                        having?: {
                            [key: string]: unknown;
                        };
                        orderBy?: string;
                        limit?: number;
                        timeZone?: string;
                    };
                    groupPage?: {
                        by: string;
                        limit: number;
                        sums?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnswer"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsObjectIdRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                object: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putObjectsObjectByKeyValue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
                key: string;
                value: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenRecord"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsObjectIdTimeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                kinds?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            kind: string;
                            actor: {
                                /** Format: uuid */
                                id: string;
                                label: string | null;
                            } | null;
                            /** Format: uuid */
                            changeSet: string | null;
                            fields: string[];
                            about: {
                                object: string;
                                record: components["schemas"]["Record"];
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsObjectIdHistory: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                field?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            at: string;
                            verb: string;
                            version: number;
                            actor: {
                                kind: string;
                                /** Format: uuid */
                                id: string | null;
                            };
                            /** Format: uuid */
                            changeSet: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjectsObjectChanges: {
        parameters: {
            query?: {
                since?: string;
                limit?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                object: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            change: "changed" | "deleted";
                        }[];
                        cursor: string;
                        more: boolean;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsObjectBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                object: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    operations: ({
                        /** @constant */
                        op: "create";
                        /** Format: uuid */
                        id?: string;
                        data: {
                            [key: string]: unknown;
                        };
                    } | {
                        /** @constant */
                        op: "update";
                        /** Format: uuid */
                        id: string;
                        data: {
                            [key: string]: unknown;
                        };
                        version?: number;
                    } | {
                        /** @constant */
                        op: "delete";
                        /** Format: uuid */
                        id: string;
                    } | {
                        /** @constant */
                        op: "restore";
                        /** Format: uuid */
                        id: string;
                    } | {
                        /** @constant */
                        op: "upsert";
                        match: {
                            [key: string]: unknown;
                        };
                        data: {
                            [key: string]: unknown;
                        };
                    })[];
                    /** @default false */
                    atomic?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        changeSet: string | null;
                        results: {
                            /** @enum {string} */
                            status: "created" | "updated" | "unchanged" | "deleted" | "restored" | "refused";
                            /** Format: uuid */
                            id: string | null;
                            error: components["schemas"]["Problem"] | null;
                            version?: number;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectsObjectBulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                object: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                    filter?: unknown;
                    search?: string;
                    expectedCount?: number;
                    data?: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    action?: "delete" | "restore";
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChangeSetsIdUndo: {
        parameters: {
            query?: {
                dryRun?: "" | "true" | "false";
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        changeSet: string | null;
                        restored: number;
                        conflicts: {
                            object: string;
                            /** Format: uuid */
                            id: string;
                            label: string | null;
                            fields: string[];
                        }[];
                    } | {
                        /** Format: uuid */
                        job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query: {
                q: string;
                objects?: string;
                limit?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            object: string;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            subtitle: {
                                [key: string]: unknown;
                            };
                            matches: number[][];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                limit?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            fileName: string;
                            size: number;
                            shape: {
                                [key: string]: unknown;
                            };
                            /** Format: uuid */
                            dryRun: string | null;
                            /** Format: uuid */
                            run: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            proposal?: unknown;
                            rules?: unknown;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        size: number;
                        shape: {
                            [key: string]: unknown;
                        };
                        /** Format: uuid */
                        dryRun: string | null;
                        /** Format: uuid */
                        run: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        proposal?: unknown;
                        rules?: unknown;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        size: number;
                        shape: {
                            [key: string]: unknown;
                        };
                        /** Format: uuid */
                        dryRun: string | null;
                        /** Format: uuid */
                        run: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        proposal?: unknown;
                        rules?: unknown;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchImportsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules?: {
                        object: string;
                        source?: string;
                        key?: string;
                        /**
                         * @default update
                         * @enum {string}
                         */
                        onMatch?: "update" | "skip";
                        columns: {
                            column?: string;
                            field: string;
                            member?: string;
                            values?: {
                                [key: string]: string;
                            };
                            multiply?: string;
                            constant?: string;
                            lookup?: {
                                by?: string;
                                /**
                                 * @default refuse
                                 * @enum {string}
                                 */
                                missing?: "refuse" | "empty" | "create";
                            };
                        }[];
                    };
                    sheet?: string;
                    headerRow?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        size: number;
                        shape: {
                            [key: string]: unknown;
                        };
                        /** Format: uuid */
                        dryRun: string | null;
                        /** Format: uuid */
                        run: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        proposal?: unknown;
                        rules?: unknown;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsIdDryRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsIdRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsIdFailures: {
        parameters: {
            query: {
                run: string;
                limit?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            row: number;
                            cells: unknown[];
                            errors: components["schemas"]["FieldProblem"][];
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsIdFailuresCsv: {
        parameters: {
            query: {
                run: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobs: {
        parameters: {
            query?: {
                limit?: string;
            };
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsIdPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsIdResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        slug: string;
                        currency: string;
                        country: string;
                        language: string;
                        timeZone: string;
                        weekStart: number;
                        fiscalYearStart: number;
                        currencyRates: {
                            currency: string;
                            validFrom: string;
                            rate: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description Version that the change was made on. */
                "If-Match"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    country?: string;
                    /** @enum {string} */
                    language?: "zh" | "en";
                    timeZone?: string;
                    weekStart?: number;
                    fiscalYearStart?: number;
                    currencyRates?: {
                        currency: string;
                        /** Format: date */
                        validFrom: string;
                        rate: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        slug: string;
                        currency: string;
                        country: string;
                        language: string;
                        timeZone: string;
                        weekStart: number;
                        fiscalYearStart: number;
                        currencyRates: {
                            currency: string;
                            validFrom: string;
                            rate: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBackups: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            name: string;
                            size: number;
                            /** Format: date-time */
                            madeAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBackups: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
                /** @description The same key is carried out once in 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job: string;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBackupsName: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the workspace; the last one used when absent. */
                "Guanxi-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
