import type { Mistake } from '../../domain/rating/document/mistake.ts'
import { readTariff, type TariffReading } from '../../domain/rating/read-tariff.ts'

/** Reads the text of a tariff document; text that is no JSON is a mistake like any other. */
export function readDocument(text: string): TariffReading {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    const what = error instanceof SyntaxError ? error.message : 'it cannot be read'
    const mistake: Mistake = {
      path: '',
      what: `no JSON: ${what}`,
      mend: 'mend it where the message points to',
    }
    return { mistakes: [mistake] }
  }
  return readTariff(document)
}
