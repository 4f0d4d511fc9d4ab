export const id = 43;
export const ids = [43];
export const modules = {

/***/ 6886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ defaultPatience),
/* harmony export */   OD: () => (/* binding */ defaultMaxTokens),
/* harmony export */   W6: () => (/* binding */ efforts),
/* harmony export */   nQ: () => (/* binding */ defaultEndpoint)
/* harmony export */ });
const efforts = ['low', 'medium', 'high', 'xhigh', 'max'];
const defaultEndpoint = 'https://api.anthropic.com';
const defaultMaxTokens = 32_000;
/** The first byte of a local server comes when it has read the whole prompt. */
const defaultPatience = { firstByte: 240, nextByte: 90, retries: 3 };


/***/ }),

/***/ 5043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readerOf: () => (/* binding */ readerOf),
  secretsOf: () => (/* binding */ secretsOf)
});

// EXTERNAL MODULE: ./build/host/known-secrets.js
var known_secrets = __webpack_require__(6676);
// EXTERNAL MODULE: ./build/model/access.js
var access = __webpack_require__(6886);
;// CONCATENATED MODULE: ./build/model/connect.js

/** A model that can be asked, or what is missing for one. No server is asked yet; without access no SDK is loaded. */
async function connectModel(access) {
    const missing = problemOf(access);
    if (missing !== undefined)
        return { missing };
    const { openModel } = await Promise.all(/* import() */[__webpack_require__.e(174), __webpack_require__.e(721)]).then(__webpack_require__.bind(__webpack_require__, 9721));
    return openModel(access);
}
function problemOf({ endpoint = access/* defaultEndpoint */.nQ, credentials, model, effort, }) {
    const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
    if (!url ||
        !['http:', 'https:'].includes(url.protocol) ||
        url.username ||
        url.password ||
        url.search ||
        url.hash) {
        return 'The base URL of the model is none: it has to be like https://api.anthropic.com, without credentials in it.';
    }
    if (model.trim() === '')
        return 'No model is named: set one.';
    if (effort !== undefined && !access/* efforts */.W6.includes(effort)) {
        return `The effort of the model is not known: it is one of ${access/* efforts */.W6.join(', ')}.`;
    }
    if (credentials.kind === 'none' && url.origin === access/* defaultEndpoint */.nQ) {
        return `No credentials for ${access/* defaultEndpoint */.nQ}: set ANTHROPIC_API_KEY.`;
    }
    // Header values hold visible ASCII; anything else is a mistake in copying.
    if (credentials.kind === 'key' && !/^[\x21-\x7e]+$/.test(credentials.key)) {
        return 'The key of the model holds characters that no key has: copy it again.';
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/model/credentials.js

/**
 * The credentials that there are, in order: a key, federation, and for another base URL none at all.
 * Settings win over the environment. The base URL is no credential and is not looked for here.
 */
function findCredentials(environment, settings = {}) {
    const key = settings.key?.trim() || environment['ANTHROPIC_API_KEY']?.trim();
    if (key)
        return { kind: 'key', key };
    const federation = findFederation(environment, settings);
    if (federation)
        return federation;
    if (settings.endpoint !== undefined && settings.endpoint !== access/* defaultEndpoint */.nQ)
        return { kind: 'none' };
    return {
        missing: 'No credentials for a model: set ANTHROPIC_API_KEY, or ANTHROPIC_FEDERATION_RULE_ID and ' +
            'ANTHROPIC_ORGANIZATION_ID with the permission `id-token: write`, or the base URL of a server of your own.',
    };
}
function findFederation(environment, settings) {
    const rule = settings.federationRule ?? environment['ANTHROPIC_FEDERATION_RULE_ID'];
    const organization = settings.organization ?? environment['ANTHROPIC_ORGANIZATION_ID'];
    if (!rule)
        return undefined;
    if (!organization) {
        return {
            missing: 'A federation rule is set without its organisation: set ANTHROPIC_ORGANIZATION_ID too.',
        };
    }
    const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!url || !token) {
        return {
            missing: 'A federation rule is set, but this job gets no identity token: give it the permission `id-token: write`.',
        };
    }
    const serviceAccount = settings.serviceAccount ?? environment['ANTHROPIC_SERVICE_ACCOUNT_ID'];
    const workspace = settings.workspace ?? environment['ANTHROPIC_WORKSPACE_ID'];
    return {
        kind: 'federation',
        request: { url, token },
        audience: settings.audience ?? access/* defaultEndpoint */.nQ,
        rule,
        organization,
        ...(serviceAccount ? { serviceAccount } : {}),
        ...(workspace ? { workspace } : {}),
    };
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/reader.js




/** Where requests go: what the settings say; at a desk also what the person has in their environment. */
function endpointOf({ 'base-url': url }, { environment, onRunner }) {
    return url ?? (onRunner ? undefined : environment['ANTHROPIC_BASE_URL']?.trim() || undefined);
}
function isAskedFor({ agents }) {
    return agents !== undefined && agents !== 'none';
}
/** The model that the settings and the environment give access to. */
async function readerOf(settings, place) {
    if (settings.agents === 'none')
        return undefined;
    const endpoint = endpointOf(settings, place);
    const { environment } = place;
    const key = settings['anthropic-api-key'];
    const federationRule = settings['federation-rule'];
    const organization = settings['federation-organization'];
    const serviceAccount = settings['federation-service-account'];
    const credentials = findCredentials(environment, {
        ...(endpoint !== undefined && { endpoint }),
        ...(key !== undefined && { key }),
        ...(federationRule !== undefined && { federationRule }),
        ...(organization !== undefined && { organization }),
        ...(serviceAccount !== undefined && { serviceAccount }),
    });
    const isWanted = isAskedFor(settings) || federationRule !== undefined || endpoint !== undefined;
    if ('missing' in credentials)
        return isWanted ? credentials : undefined;
    const access = {
        credentials,
        secrets: secretsOf(settings, environment),
        model: settings.model,
        version: version/* version */.r,
        ...(endpoint !== undefined && { endpoint }),
        ...(settings.effort !== undefined && { effort: settings.effort }),
    };
    return await connectModel(access);
}
/** What must stand in nothing that is printed, written or sent. */
function secretsOf(settings, environment) {
    return (0,known_secrets/* knownSecrets */.x)([settings['anthropic-api-key'], settings['github-token']], environment);
}


/***/ })

};
