import type { Kind } from '../../../core/review/change.ts';
import { type Named, named } from '../named.ts';
import { common } from './common.ts';
import { lqa } from './lqa.ts';

const said = (given: Named, name: string) => named(given, name, '');
const among = (table: Record<string, string>, key: string) => (table[key] ?? key).toLowerCase();

function rows(given: Named, before: string): string {
  const list = said(given, 'rows');
  if (list === '') return '';
  return ` ${before}${/[–,]/.test(list) ? 'rows' : 'row'} ${list}`;
}

const reason = (given: Named) => (said(given, 'reason') === '' ? '' : `: ${said(given, 'reason')}`);
const onSuggestion = (given: Named) => (said(given, 'suggestion') === '' ? '' : ' as was suggested');

function error(given: Named): string {
  const severity = among(lqa.severities, said(given, 'severity'));
  return `an error (${among(lqa.categories, said(given, 'category'))}, ${severity})`;
}

function commented(given: Named): string {
  if (said(given, 'category') !== '') return `marked ${error(given)}${rows(given, 'in ')}`;
  const answers = said(given, 'thread') !== said(given, 'comment');
  return `${answers ? 'answered a comment' : 'commented'}${rows(given, 'on ')}`;
}

function resolved(given: Named): string {
  const outcome = said(given, 'outcome');
  const verb = { reopened: 'reopened', declined: 'declined' }[outcome] ?? 'resolved';
  return `${verb} a comment${rows(given, 'on ')}${reason(given)}`;
}

function paired(given: Named): string {
  const cut = [
    said(given, 'cut') !== '' && 'cut a text',
    said(given, 'joined') !== '' && 'joined two texts',
  ].filter((part) => part !== false);
  return `paired${rows(given, '')} anew${cut.length > 0 ? ` and ${cut.join(' and ')}` : ''}`;
}

function set(given: Named): string {
  const { fourEyes, passMark, propagate, checks, added, removed } = given;
  const parts = [
    fourEyes !== undefined && `switched four eyes ${fourEyes}${reason(given)}`,
    passMark !== undefined &&
      (passMark === 'none'
        ? 'took back the pass mark of quality'
        : `set the pass mark of quality to ${passMark} points`),
    propagate !== undefined && `switched the filling of equal sentences ${propagate}`,
    checks !== undefined && 'set which checks there are and how severe they are',
    added !== undefined && `took words into the project’s list: ${added}`,
    removed !== undefined && `took words out of the project’s list: ${removed}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'changed the project’s settings';
}

function revised(given: Named): string {
  const text = said(given, 'side') === 'source' ? 'source' : 'translation';
  return said(given, 'back') === ''
    ? `brought in a new version of the ${text}, “${said(given, 'document')}”`
    : `brought back the former version of the ${text}`;
}

/** What the log tells. */
export const told = {
  /** What a change did, after its author’s name. */
  did: {
    found: (given) => `began the project “${said(given, 'title')}”`,
    import: (given) =>
      `brought in ${said(given, 'source')}${said(given, 'target') === '' ? '' : ` and ${said(given, 'target')}`}, ${said(given, 'count')} rows`,
    revise: revised,
    edit: (given) => `wrote${rows(given, '')}${onSuggestion(given)}`,
    correct: (given) => `corrected the source${rows(given, 'of ')}${reason(given)}`,
    insert: (given) => `translated${rows(given, '')}${onSuggestion(given)}`,
    remove: (given) => `took the translation out${rows(given, 'of ')}`,
    pair: paired,
    suggest: (given) => `suggested another text${rows(given, 'for ')}`,
    decline: (given) => `declined a suggestion${rows(given, 'for ')}${reason(given)}`,
    omit: (given) =>
      said(given, 'reason') === ''
        ? `took back that a side is empty on purpose${rows(given, 'in ')}`
        : `marked that a side is empty on purpose${rows(given, 'in ')}${reason(given)}`,
    state: (given) => `marked${rows(given, '')} as ${among(common.states, said(given, 'state'))}`,
    request: (given) => `asked for changes${rows(given, 'to ')}${reason(given)}`,
    comment: commented,
    resolve: resolved,
    assign: (given) =>
      said(given, 'member') === ''
        ? `gave a comment${rows(given, 'on ')} to nobody`
        : `gave a comment${rows(given, 'on ')} to ${said(given, 'member')}`,
    classify: (given) =>
      said(given, 'category') === ''
        ? `marked a comment${rows(given, 'on ')} as no error`
        : `marked a comment${rows(given, 'on ')} as ${error(given)}`,
    dismiss: (given) =>
      said(given, 'reason') === ''
        ? `took back that a finding is none${rows(given, 'in ')}`
        : `waived a finding${rows(given, 'in ')}${reason(given)}`,
    waive: (given) => `waived four eyes${rows(given, 'for ')}${reason(given)}`,
    sign: (given) => `signed off the document of ${said(given, 'count')} rows`,
    retract: () => 'took something back',
    rename: (given) => `renamed the project to “${said(given, 'title')}”`,
    member: (given) => `made ${said(given, 'member')} a ${among(common.roles, said(given, 'role'))}`,
    revoke: (given) => `removed ${said(given, 'member')} from the project${reason(given)}`,
    'replace-key': (given) => `gave ${said(given, 'member')} another key${reason(given)}`,
    settings: set,
  } as Record<Kind, (given: Named) => string>,
  how: { undoes: 'undid', redoes: 'did again', withdraws: 'withdrew' },
  withoutEffect: 'without effect',
};
