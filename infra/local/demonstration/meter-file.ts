import type { Household } from '@aquacis/simulators/fleet/manifest.ts'
import { applicationId } from '@aquacis/simulators/fleet/radio/chirpstack-uplink.ts'

/** How a file of meters calls the column of the service point. */
export const servicePointHeading = 'punto de servicio'

const lorawanReportsEverySeconds = '3600'

/** What is told of each meter, under the headings of the office's own files. */
const columns: readonly (readonly [heading: string, cellOf: (household: Household) => string])[] = [
  ['id', ({ meter }) => meter.id],
  ['serie', ({ meter }) => meter.serial],
  ['fabricante', ({ meter }) => meter.manufacturer],
  ['modelo', ({ meter }) => meter.model],
  ['calibre', ({ meter }) => String(meter.calibreMillimetres)],
  [servicePointHeading, ({ servicePoint }) => servicePoint.id],
  ['red', ({ radio }) => radio.network],
  ['dirección', ({ radio, meter }) => (radio.network === 'WMBUS' ? meter.identNumber : radio.address)],
  ['clave', ({ radio, meter }) => (radio.network === 'WMBUS' ? meter.encryptionKey : '')],
  ['marca radio', ({ radio }) => radio.profile?.vendor ?? ''],
  ['modelo radio', ({ radio }) => radio.profile?.model ?? ''],
  ['intervalo', ({ radio }) => (radio.network === 'LORAWAN' ? lorawanReportsEverySeconds : '')],
  ['aplicación', ({ radio }) => (radio.network === 'LORAWAN' ? applicationId : '')],
  // The meters count from zero on the day their contract began.
  ['lectura inicial', () => '0.000'],
  ['instalado', ({ contract }) => `${contract.startedOn}T06:00:00.000Z`],
]

/** The meters of these households as the file that an office hands in. No cell holds a comma. */
export function meterFile(households: readonly Household[]): string {
  const rows = households.map((household) => columns.map(([, cellOf]) => cellOf(household)).join(','))
  return [columns.map(([heading]) => heading).join(','), ...rows, ''].join('\n')
}
