import { told } from '../../domain/rating/document/mistake.ts'
import { readTariff, type TariffReading } from '../../domain/rating/read-tariff.ts'

/** Reads the text of a tariff document; text that is no JSON is a mistake like any other. */
export function readDocument(text: string): TariffReading {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it cannot be read'
    return { mistakes: [{ path: '', ...told('notJson', { why }) }] }
  }
  return readTariff(document)
}
