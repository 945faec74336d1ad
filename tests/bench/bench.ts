/** `npm run bench -- NAME …`: measures, and prints what it found; every bench when none is named. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  text: async () => (await import('./text.ts')).benchText(),
  align: async () => await (await import('./align.ts')).benchAlign(),
  check: async () => (await import('./check.ts')).benchCheck(),
  terms: async () => (await import('./terms.ts')).benchTerms(),
  memory: async () => (await import('./memory.ts')).benchMemory(),
  log: async () => {
    (await import('./log.ts')).benchLog();
    (await import('./open-long.ts')).benchOpenLong();
  },
  project: async () => (await import('./project.ts')).benchProject(),
  hostile: async () => (await import('./hostile.ts')).benchHostile(),
  window: async () => (await import('./window.ts')).benchWindow(),
};

export {};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  console.error(`There is no bench “${unknown}”, only ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  console.log(`— ${name}`);
  await benches[name]!();
}
