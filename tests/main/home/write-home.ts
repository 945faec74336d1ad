/** Opens a data folder and writes so many drafts into it, for one project. */
import { openHome } from '../../../src/main/home/home.ts';

const [folder, project, count] = process.argv.slice(2);
const home = openHome(folder!);
for (let row = 0; row < Number(count); row += 1) {
  const saved = new Date().toISOString();
  home.drafts.save(project!, {
    row: `r${row}`,
    segment: null,
    version: [],
    content: { text: '', marks: [] },
    saved,
  });
  home.files.noteHeads(project!, [String(row)]);
}
home.close();
