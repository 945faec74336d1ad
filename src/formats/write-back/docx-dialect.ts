import type { Styles } from '../docx/styles.ts';
import { escapeXml } from '../xml/xml-node.ts';
import type { Dialect, Look } from './block-splices.ts';
import { relinked } from './docx-links.ts';
import { RunPropertiesSource } from './docx-run-properties.ts';
import type { Run } from './text-places.ts';

/** How Word says text, with this prefix for its namespace. */
export function docxDialect(prefix: string, styles: Styles): Dialect {
  const looks = new RunPropertiesSource(prefix, styles);
  const open = `<${prefix}:t xml:space="preserve">`;
  const close = `</${prefix}:t>`;
  const plain = (said: string) => escapeXml(said).replaceAll('\n', `${close}<${prefix}:br/>${open}`);
  const runOf = (said: string, look: Look | null, run: Run) => {
    const made = `<${prefix}:r>${looks.of(run, look)}${open}${plain(said)}${close}</${prefix}:r>`;
    return look ? relinked(made, look, run, prefix) : made;
  };
  /** A letter in a font that shows another one for it needs a font of its own. */
  const needsFont = (said: string, run: Run) => run.isLegacy === true && /\p{L}/u.test(said);
  const apart = (said: string, look: Look | null, run: Run) =>
    `${close}</${prefix}:r>${runOf(said, look, run)}<${prefix}:r>${run.properties}${open}`;
  return {
    text: (said, run) => (run && needsFont(said, run) ? apart(said, null, run) : plain(said)),
    marked: apart,
    beside: (said, look, run) =>
      look || needsFont(said, run)
        ? `</${prefix}:r>${runOf(said, look, run)}<${prefix}:r>${run.properties}`
        : `${open}${plain(said)}${close}`,
    preserving: ' xml:space="preserve"',
  };
}
