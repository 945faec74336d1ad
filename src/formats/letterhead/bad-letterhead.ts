/** Why a template or its logo cannot be used, in a few words. */
export class BadLetterhead extends Error {}
