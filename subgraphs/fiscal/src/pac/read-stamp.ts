import { readCfdi } from '../cfdi/read-cfdi.ts'
import { reach } from '../domain/cfdi/xml-element.ts'
import type { StampOutcome } from '../domain/stamping/outcome.ts'

/**
 * What a PAC's stamped XML says. Whatever it says otherwise in its answer does not count: the stamp in the document does. One
 * that bears no stamp is no answer at all, and it may be stamped all the same.
 */
export function readStamp(xml: string, earlier: boolean): StampOutcome {
  const read = readCfdi(xml)
  const [stamp] = 'fault' in read ? [] : reach(read.element, 'cfdi:Complemento', 'tfd:TimbreFiscalDigital')
  const uuid = stamp?.attributes.get('UUID')
  const date = stamp?.attributes.get('FechaTimbrado')
  if (uuid === undefined || date === undefined)
    return { kind: 'later', code: null, reason: 'devolvió un XML sin timbre', unsure: true }
  // SAT writes the wall clock of the centre of the country, which has been UTC−6 all year since 2022.
  return { kind: 'stamped', xml, uuid: uuid.toLowerCase(), stampedAt: new Date(`${date}-06:00`), earlier }
}
