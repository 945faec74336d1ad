import type { XmlElement } from '../xml/parse-xml.ts';

/** Why a text that a file keeps from its translators has no translation. */
export const notTranslated = 'translate="no"';

/** Whether a unit or group is to be translated, where what is around it is so. */
export function isMeant({ attributes }: XmlElement, around: boolean): boolean {
  return attributes.translate === undefined ? around : attributes.translate !== 'no';
}
