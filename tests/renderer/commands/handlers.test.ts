import { describe, expect, it, vi } from 'vitest';
import {
  availableCommands,
  handleCommand,
  onAvailableCommands,
  runCommand,
} from '../../../src/renderer/commands/handlers.ts';

describe('the handlers of commands', () => {
  it('are asked while they are there', () => {
    const run = vi.fn();
    expect(runCommand('undo')).toBe(false);
    const stop = handleCommand('undo', run);
    expect(runCommand('undo')).toBe(true);
    stop();
    expect(runCommand('undo')).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('give way to the one that came last', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const stopFirst = handleCommand('undo', first);
    const stopSecond = handleCommand('undo', second);
    runCommand('undo');
    stopSecond();
    runCommand('undo');
    stopFirst();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });

  it('tell which commands can be run, in the order of the table, and only when that changes', () => {
    const heard = vi.fn();
    const stopHearing = onAvailableCommands(heard);
    const stops = [handleCommand('undo', () => undefined), handleCommand('palette.open', () => undefined)];
    expect(availableCommands()).toEqual(['palette.open', 'undo']);
    const before = availableCommands();
    stops.push(handleCommand('undo', () => undefined));
    expect(availableCommands()).toBe(before);
    expect(heard).toHaveBeenCalledTimes(2);
    for (const stop of stops) stop();
    expect(availableCommands()).toEqual([]);
    stopHearing();
  });
});
