import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  inPaletteOrder,
  matchCommands,
} from '../../../src/renderer/palette/match-commands.ts';

const candidates: Candidate[] = [
  { command: 'project.open', names: ['បើកគម្រោង', 'Open a project'] },
  { command: 'row.next-open', names: ['ជួរបន្ទាប់ដែលនៅសល់', 'Next open row'] },
  { command: 'screen.export', names: ['ទៅផ្នែកនាំចេញ', 'Go to Export'] },
];

describe('commands by a few letters', () => {
  it('are all there while nothing is typed', () => {
    expect(matchCommands(candidates, '  ')).toHaveLength(3);
  });

  it('begin with those whose name begins so', () => {
    expect(matchCommands(candidates, 'open')).toEqual(['project.open', 'row.next-open']);
  });

  it('hold every word typed, in any order and in either language', () => {
    expect(matchCommands(candidates, 'row open')).toEqual(['row.next-open']);
    expect(matchCommands(candidates, 'នាំចេញ')).toEqual(['screen.export']);
    expect(matchCommands(candidates, 'open export')).toEqual([]);
  });

  it('are offered with what concerns the work at hand first', () => {
    expect(inPaletteOrder(['project.open', 'screen.export', 'row.merge', 'approve.all'])).toEqual([
      'approve.all',
      'row.merge',
      'screen.export',
      'project.open',
    ]);
  });
});
