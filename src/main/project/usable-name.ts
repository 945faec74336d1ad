/** Ending of a project file's name. */
export const projectEnding = '.bokprae';

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
/** File systems hold 255 bytes; the lock and a file being written are named after the project's. */
const mostBytes = 200;

/** Whether a file can have this name, its ending included, on every system that Bokprae runs on. */
export function isUsableName(name: string): boolean {
  const stem = name.endsWith(projectEnding) ? name.slice(0, -projectEnding.length) : '';
  return (
    stem !== '' &&
    !/[\p{Cc}<>:"/\\|?*]/u.test(stem) &&
    !/^\s|[\s.]$/.test(stem) &&
    stem.isWellFormed() &&
    !reserved.test(stem) &&
    Buffer.byteLength(name) <= mostBytes
  );
}
