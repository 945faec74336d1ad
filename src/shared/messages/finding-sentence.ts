import type { Finding } from '../../core/check/finding.ts';
import type { FindingMessages } from './en/findings.ts';

/** Says what a finding found, in the language of the messages. */
export function findingSentence(words: {
  findings: FindingMessages;
}): (finding: Pick<Finding, 'code' | 'with' | 'more'>) => string {
  return ({ code, with: values, more }) => {
    const sentences: Record<string, (values: Record<string, string>) => string> = words.findings.sentences;
    const sentence = sentences[code]?.(values ?? {}) ?? code;
    return more === undefined ? sentence : `${sentence} ${words.findings.more(more)}`;
  };
}
