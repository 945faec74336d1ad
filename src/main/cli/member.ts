import { parseArgs } from 'node:util';
import { type Action, type Role, roles } from '../../core/review/change.ts';
import type { KeyRecord, Project } from '../../core/review/project.ts';
import { type Card, readCard } from '../people/card.ts';
import { fingerprint } from '../people/fingerprint.ts';
import { type Command, note, print, printJson, Stop, takeArguments, valueOf } from './command.ts';
import { readInput } from './read-input.ts';
import { readProject } from './read-project.ts';
import { writeProject } from './write-project.ts';

export const member: Command = {
  summary: 'Lists the members of a project, takes people in, changes roles and keys.',
  usage: `Usage: bokprae member PROJECT [list] [--json]
       bokprae member PROJECT add CARD --role translator|reviewer|supervisor
       bokprae member PROJECT role MEMBER ROLE
       bokprae member PROJECT revoke MEMBER --reason TEXT
       bokprae member PROJECT replace MEMBER CARD --reason TEXT

  MEMBER is a name, a fingerprint or a key; CARD a file that ends in .bokcard.
  --json  prints {"members": [{"name", "role", "key", "fingerprint"}], "former": [… and "how", "reason"]}`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        reason: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, what = 'list', ...rest] = positionals;
    if (file === undefined) throw new Stop(2, 'PROJECT is missing. --help tells how to call this command.');
    if (what === 'list') {
      takeArguments(rest);
      return readProject(file, ({ project }) => list(project, values.json));
    }
    const action = Object.hasOwn(actions, what) ? actions[what] : undefined;
    if (!action) throw new Stop(2, `“member ${what}” is no command. --help lists them.`);
    const make = action(rest, values);
    return writeProject(file, (open) => {
      const { action, told } = make(open.project);
      valueOf(open.commit({ action }), 1);
      note(told);
      return 0;
    });
  },
};

type Make = (project: Project) => { action: Action; told: string };
interface Options {
  role?: string | undefined;
  reason?: string | undefined;
}

const actions: Record<string, (words: string[], options: Options) => Make> = {
  add(words, options) {
    const [file] = takeArguments(words, 'CARD');
    const { name, key } = cardIn(file);
    const role = readRole(options.role);
    return (project) => {
      if (project.members.has(key)) throw new Stop(1, `“${name}” is a member already.`);
      return {
        action: { kind: 'member', body: { member: { key, name, role } } },
        told: `“${name}” is a ${role} now. Their fingerprint: ${fingerprint(key)}. Have them read it out.`,
      };
    };
  },
  role(words) {
    const [who, wanted] = takeArguments(words, 'MEMBER', 'ROLE');
    const role = readRole(wanted);
    return (project) => {
      const { key, name } = find(project, who);
      return {
        action: { kind: 'member', body: { member: { key, name, role } } },
        told: `“${name}” is a ${role} now.`,
      };
    };
  },
  revoke(words, options) {
    const [who] = takeArguments(words, 'MEMBER');
    const reason = readReason(options.reason);
    return (project) => {
      const { key, name } = find(project, who);
      return {
        action: { kind: 'revoke', body: { member: key, reason } },
        told: `“${name}” is no member any more. What they did stays.`,
      };
    };
  },
  replace(words, options) {
    const [who, file] = takeArguments(words, 'MEMBER', 'CARD');
    const card = cardIn(file);
    const reason = readReason(options.reason);
    return (project) => {
      const { key, name } = find(project, who);
      return {
        action: { kind: 'replace-key', body: { member: key, key: card.key, reason } },
        told: `“${name}” has another key now. Its fingerprint: ${card.fingerprint}. Have them read it out.`,
      };
    };
  },
};

function cardIn(file: string): Card {
  return valueOf(readCard(Buffer.from(readInput(file).bytes).toString('utf8')));
}

function readRole(role: string | undefined): Role {
  const known = roles.find((one) => one === role);
  if (!known) throw new Stop(2, `The role has to be one of ${roles.join(', ')}.`);
  return known;
}

function readReason(reason: string | undefined): string {
  if (reason === undefined || reason.trim() === '') throw new Stop(2, '--reason TEXT is missing.');
  return reason.trim();
}

function find(project: Project, who: string): KeyRecord {
  const digits = who.replace(/\s/g, '');
  const found = [...project.members.keys()]
    .map((key) => project.people.get(key)!)
    .filter(({ key, name }) => name === who || key === who || fingerprint(key).replace(/\s/g, '') === digits);
  if (found.length === 0) throw new Stop(1, `“${who}” is no member of this project.`);
  if (found.length > 1)
    throw new Stop(1, `Several members are called “${who}”. Name the one meant by the fingerprint.`);
  return found[0]!;
}

function list(project: Project, json: boolean): number {
  const view = ({ key, name, role }: KeyRecord) => ({ name, role, key, fingerprint: fingerprint(key) });
  const people = [...project.people.values()];
  const members = people.filter(({ key }) => project.members.has(key)).map(view);
  const former = people.flatMap((one) =>
    one.ended ? { ...view(one), how: one.ended.how, reason: one.ended.reason } : [],
  );
  if (json) printJson({ members, former });
  else {
    for (const one of members) print(`${one.role.padEnd(10)}  ${one.fingerprint}  ${one.name}`);
    for (const one of former) print(`${one.how.padEnd(10)}  ${one.fingerprint}  ${one.name}: ${one.reason}`);
  }
  return 0;
}
