import { readCfdi } from '../../src/cfdi/read-cfdi.ts'
import { cfdiElement } from '../../src/domain/cfdi/cfdi-element.ts'
import { checkCfdi } from '../../src/domain/cfdi/rules/check-cfdi.ts'
import type { Finding } from '../../src/domain/cfdi/rules/finding.ts'
import { xmlText } from '../../src/domain/cfdi/xml-text.ts'
import { samples } from './sample-documents.ts'

/** When the samples are looked at. */
export const now = '2026-11-22T09:00:00'

/** What is found in a document. */
export function findings(xml: string): Finding[] {
  const read = readCfdi(xml)
  if ('fault' in read) throw new Error(read.fault.what)
  return checkCfdi(read.element, { now })
}

/** What is found in a sample once each of some pieces of its text is another. */
export function spoiled(
  sample: keyof typeof samples,
  ...changes: readonly (readonly [string | RegExp, string])[]
): string[] {
  let xml = xmlText(cfdiElement(samples[sample]))
  for (const [from, to] of changes) {
    const changed = xml.replace(from, to)
    if (changed === xml) throw new Error(`${from} is not in the sample`)
    xml = changed
  }
  return findings(xml).map(({ code }) => code)
}

/** SAT's code for a mistake, and how it is made: in which sample, what is put in the place of which text. */
export type Mistake = readonly [code: string, sample: keyof typeof samples, from: string | RegExp, to: string]
