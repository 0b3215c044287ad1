import { type Litres, litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import { type RadioPart, type RadioWish, radioOf } from '../devices/radio-form.ts'
import type { Installation } from '../life/installation.ts'
import type { RadioNetwork } from '../radio.ts'
import type { Column } from './columns.ts'
import type { ProvisioningFault, ProvisioningProblem } from './problem.ts'

/** Cells of one row by column, trimmed; an empty one is absent. */
export type Cells = ReadonlyMap<Column, string>

/** A meter as a row tells of it. Its id is null where the row gives none. */
export interface ProvisioningRow {
  readonly line: number
  readonly installation: Omit<Installation, 'meterId'> & { readonly meterId: string | null }
}

const longestLabel = 64
const largestCalibre = 2_000
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const networks: readonly RadioNetwork[] = ['WMBUS', 'LORAWAN', 'NBIOT']
/** A day, or an instant with its zone. A day means noon in central Mexico: whatever the hour, it is that day. */
const dayForm = /^\d{4}-\d{2}-\d{2}$/
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

const columnOfPart: Readonly<Record<RadioPart, Column>> = {
  manufacturer: 'manufacturer',
  address: 'address',
  encryptionKey: 'key',
  profile: 'radioModel',
  litresPerPulse: 'litresPerPulse',
  interval: 'interval',
  application: 'application',
}

/** Reads a row, or tells everything that is wrong with it at once. */
export function readRow(line: number, cells: Cells): ProvisioningRow | readonly ProvisioningProblem[] {
  const problems: ProvisioningProblem[] = []
  const complain = (column: Column, fault: ProvisioningFault) => problems.push({ line, column, fault })
  const read = new CellReader(cells, complain)
  const installation = {
    meterId: read.uuid('id'),
    serial: read.label('serial'),
    manufacturer: read.label('manufacturer').toUpperCase(),
    model: read.label('model'),
    calibreMillimetres: read.wholeNumber('calibre', largestCalibre) ?? 0,
    servicePointId: read.uuid('servicePoint', true) ?? '',
    installedAt: read.instant('installedAt'),
    initialLitres: read.register('initialRegister'),
    radio: readRadio(read),
  }
  const complained = new Set(problems.map(({ column }) => column))
  const radio = radioOf(installation.manufacturer, installation.radio)
  if (typeof radio === 'string' && !complained.has(columnOfPart[radio])) {
    complain(columnOfPart[radio], { kind: 'RadioMalformed', part: radio })
  }
  return problems.length > 0 ? problems : { line, installation }
}

function readRadio(read: CellReader): RadioWish {
  const vendor = read.optional('radioVendor')
  const model = read.optional('radioModel')
  const litresPerPulse = read.number('litresPerPulse')
  return {
    network: read.network(),
    address: read.label('address'),
    encryptionKey: read.optional('key'),
    profile:
      vendor === null && model === null && litresPerPulse === null
        ? null
        : { vendor: vendor?.toLowerCase() ?? '', model: model?.toLowerCase() ?? '', litresPerPulse },
    intervalSeconds: read.wholeNumber('interval', Number.MAX_SAFE_INTEGER, false),
    application: read.optional('application'),
  }
}

/** Reads cells one by one and complains about those that cannot be read; what it gives then is of no use. */
class CellReader {
  readonly #cells: Cells
  readonly #complain: (column: Column, fault: ProvisioningFault) => void

  constructor(cells: Cells, complain: (column: Column, fault: ProvisioningFault) => void) {
    this.#cells = cells
    this.#complain = complain
  }

  optional(column: Column): string | null {
    const text = this.#cells.get(column) ?? null
    if (text !== null && text.length > longestLabel) {
      this.#complain(column, { kind: 'CellTooLong', most: longestLabel })
    }
    return text
  }

  label(column: Column): string {
    const text = this.optional(column)
    if (text === null) this.#complain(column, { kind: 'CellEmpty' })
    return text ?? ''
  }

  uuid(column: Column, isNeeded = false): string | null {
    const text = (isNeeded ? this.label(column) : this.optional(column))?.toLowerCase() ?? null
    if (text && !uuidForm.test(text)) this.#complain(column, { kind: 'UuidMalformed' })
    return text
  }

  /** Decimals as in Mexico, or with the comma that a spreadsheet of another country writes. */
  number(column: Column): number | null {
    const text = this.optional(column)
    if (text === null) return null
    const value = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
    if (Number.isNaN(value)) this.#complain(column, { kind: 'NumberMalformed' })
    return value
  }

  wholeNumber(column: Column, most: number, isNeeded = true): number | null {
    const text = isNeeded ? this.label(column) : this.optional(column)
    if (text === null || text === '') return null
    const value = /^\d{1,15}$/.test(text) ? Number(text) : 0
    if (value < 1 || value > most) this.#complain(column, { kind: 'NumberMalformed' })
    return value
  }

  network(): RadioNetwork {
    const text = this.optional('network')?.toUpperCase().replaceAll(/[\s-]/g, '')
    const network = text === undefined ? 'WMBUS' : networks.find((name) => name === text)
    if (network === undefined) this.#complain('network', { kind: 'NetworkUnknown' })
    return network ?? 'WMBUS'
  }

  /** Cubic metres, as the face of a meter shows them. */
  register(column: Column): Litres | null {
    const text = this.optional(column)
    if (text === null) return null
    try {
      const register = litresFromCubicMetres(text.replace(',', '.'))
      if (register >= 0) return register
    } catch {
      // Said below.
    }
    this.#complain(column, { kind: 'RegisterMalformed' })
    return null
  }

  instant(column: Column): Date | null {
    const text = this.optional(column)
    if (text === null) return null
    const at = new Date(dayForm.test(text) ? `${text}T12:00:00-06:00` : text)
    if ((dayForm.test(text) || instantForm.test(text)) && !Number.isNaN(at.getTime())) return at
    this.#complain(column, { kind: 'InstantMalformed' })
    return null
  }
}
