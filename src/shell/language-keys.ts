/** Where the reader's language is remembered; `/` and the 404 page read it. */
export const languageKey = 'guide-locale';
/** What a tab remembers: the language the reader came from by a link to a twin page, and the one they chose by it. */
export const tabKeys = { before: 'guide-before', chosen: 'guide-chosen' };
