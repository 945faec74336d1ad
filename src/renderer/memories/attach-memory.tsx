import type { Attachment } from '../../shared/attachment-view.ts';
import { memoryEnding } from '../../shared/memory-ending.ts';
import { AttachMenu } from '../attachments/attach-menu.tsx';
import { ask } from '../store/ask.ts';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';

interface AttachMemoryProps {
  attached: readonly Attachment[];
  /** False where it was refused. */
  attach: (path: string) => Promise<boolean>;
}

/** Has the project use a memory of this computer, a new one, or a file from elsewhere. */
export function AttachMemory({ attached, attach }: AttachMemoryProps) {
  const { memory } = useMessages();
  const own = useAnswer('memory.list', {}, attached, 0) ?? [];
  return (
    <AttachMenu
      words={memory}
      own={own.filter(({ path }) => attached.every((one) => one.path !== path))}
      ending={memoryEnding}
      attach={(path) => void attach(path)}
      attachFile={async (path) => (await ask('memory.statistics', { path })) !== null && attach(path)}
      make={async (name) => {
        const made = await ask('memory.create', { name });
        return made !== null && attach(made.path);
      }}
    />
  );
}
