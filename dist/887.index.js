export const id = 887;
export const ids = [887];
export const modules = {

/***/ 8887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fingerprints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * The identity of an alert from one audit to the next, `<16 hex>:1` as GitHub writes it: rule, path, what was
 * done to which code, and its index among equals. No line numbers, so that code inserted above moves nothing.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#preventing-duplicate-alerts-using-fingerprints
 */
function fingerprints(findings) {
    const seen = new Map();
    const byPlace = findings.toSorted((a, b) => a.line - b.line || a.endLine - b.endLine);
    return new Map(byPlace.map((finding) => {
        const subject = JSON.stringify([finding.rule, finding.path, ...codeOf(finding)]);
        const index = seen.get(subject) ?? 0;
        seen.set(subject, index + 1);
        return [finding, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${subject}#${index}`).digest('hex').slice(0, 16)}:1`];
    }));
}
/**
 * What was done, and to which code. A specialist thinks of another mutant and another reproducer each time: what
 * stays is the code that it quotes, its own before that of others who say the same.
 */
function codeOf({ raisedBy, evidence }) {
    const mutant = raisedBy === 'probe' ? evidence.find(({ kind }) => kind === 'mutant') : undefined;
    if (mutant?.kind === 'mutant')
        return [mutant.operator, normalise(mutant.original)];
    const quote = evidence.find(({ kind }) => kind === 'quote');
    if (quote?.kind === 'quote')
        return ['quote', normalise(quote.text)];
    return ['reproducer', ''];
}
function normalise(code) {
    return code.replace(/\s+/gu, ' ').trim();
}


/***/ })

};
