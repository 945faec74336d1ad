/** Elements that begin and end a block of text. HTML standard, section 15.3.3 and following. */
export const blockElements = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul hr'
  ).split(' '),
);

/** Elements whose content is no text of the document. */
export const silentElements = new Set(
  'head script style template noscript iframe object audio video canvas select datalist'.split(' '),
);
