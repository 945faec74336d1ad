import { parseArgs } from 'node:util';
import { randomBytes } from 'node:crypto';
import { sides } from '../../core/review/change.ts';
import type { VersionChange, VersionPreview } from '../../shared/version-preview.ts';
import { readVersion } from '../import/read-version.ts';
import { viewVersion } from '../views/view-version.ts';
import { type Command, note, print, printJson, Stop, takeArguments, valueOf } from './command.ts';
import { readInput } from './read-input.ts';
import { writeProject } from './write-project.ts';

export const importVersion: Command = {
  summary: 'Brings a new version of a document into a project, and says what it changes.',
  usage: `Usage: bokprae import PROJECT (--source FILE | --target FILE) [--preview] [--json]

  Unchanged rows keep their translation, comments, state and approval. A text that was written anew in the
  project stays; the new one is kept beside it, as a suggestion in the translation. What is gone leaves the
  other side of its row. The version before can be brought back by undoing, in the window.

  --source FILE  a new version of the text that is translated
  --target FILE  a new version of its translation, or its first draft
  --preview      says what it would change, and changes nothing
  --json         prints {"project", "side", "document", "kept", "unlike", "changed", "beside", "new", "moved",
                 "gone", "stays"}: how many segments are as they were; whether it has hardly a word of the
                 version before; and lists of {"row", "rowId", "state", "before", "after"} with the rows'
                 numbers and states before`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        target: { type: 'string' },
        preview: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [project] = takeArguments(positionals, 'PROJECT');
    const given = sides.filter((side) => values[side] !== undefined);
    const [side] = given;
    if (side === undefined || given.length > 1) {
      throw new Stop(2, 'Name one new version: --source FILE or --target FILE.');
    }
    const file = readInput(values[side]!);
    const preview = await writeProject(project, async (open) => {
      const newId = () => randomBytes(9).toString('base64url');
      const { plan, document } = valueOf(await readVersion(open.project, { side, file, newId }), 1);
      const view = viewVersion(open.project, file.name, plan);
      if (!values.preview) valueOf(open.commit({ action: { kind: 'revise', body: plan.body }, document }), 1);
      return view;
    });
    if (values.json) printJson(asJson(project, preview));
    else tell(preview);
    if (preview.unlike)
      note(`${file.name}: hardly any of its words are those of the version before; is it the right file?`);
    return 0;
  },
};

const kinds = ['changed', 'beside', 'new', 'moved', 'gone', 'stays'] as const;

function asJson(project: string, { side, file, kept, unlike, changes }: VersionPreview) {
  const told = ({ row, before, after }: VersionChange) => ({
    row: row?.number ?? null,
    rowId: row?.id ?? null,
    state: row?.state ?? null,
    before: before?.text ?? null,
    after: after?.text ?? null,
  });
  const lists = kinds.map((kind) => [kind, changes.filter((one) => one.kind === kind).map(told)] as const);
  return {
    project,
    side,
    document: file,
    kept,
    unlike,
    ...(Object.fromEntries(lists) as Record<string, object[]>),
  };
}

const words: Record<VersionChange['kind'], string> = {
  changed: 'changed',
  beside: 'beside what was written here',
  new: 'new',
  moved: 'moved',
  gone: 'gone',
  stays: 'gone from the document, but written here, so it stays',
};

function tell({ file, kept, changes }: VersionPreview): void {
  const counts = kinds
    .map((kind) => [kind, changes.filter((one) => one.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind === 'beside' ? 'beside' : kind}`);
  print(`${file}: ${[`${kept} unchanged`, ...counts].join(', ')}`);
  for (const { kind, row, before, after } of changes) {
    print(`${row ? `row ${row.number}, ` : ''}${words[kind]}:`);
    if (before) print(`  ${kind === 'changed' || kind === 'beside' ? '− ' : ''}${before.text}`);
    if (after && kind !== 'moved') print(`  ${before ? '+ ' : ''}${after.text}`);
  }
}
