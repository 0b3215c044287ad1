import type { DataRecord } from '../../codec.ts'
import { extendedQualifierOf, type Qualifier, qualifierOf } from './qualifiers.ts'
import { type ValueInformation, valueInformation } from './value-information.ts'

/** What DIF, DIFEs, VIF and VIFEs say of the data behind them (EN 13757-3 §6.3). */
export interface RecordHeader extends ValueInformation {
  readonly hex: string
  readonly coding: 'none' | 'integer' | 'real' | 'bcd' | 'variable'
  /** Bytes of data; 0 for `variable`, whose first byte tells. */
  readonly length: number
  readonly function: DataRecord['function']
  readonly storage: number
  readonly tariff: number
  readonly subunit: number
  readonly qualifiers: readonly string[]
}

const functions = ['instantaneous', 'maximum', 'minimum', 'error'] as const
const codings = {
  0: ['none', 0],
  1: ['integer', 1],
  2: ['integer', 2],
  3: ['integer', 3],
  4: ['integer', 4],
  5: ['real', 4],
  6: ['integer', 6],
  7: ['integer', 8],
  8: ['none', 0],
  9: ['bcd', 1],
  10: ['bcd', 2],
  11: ['bcd', 3],
  12: ['bcd', 4],
  13: ['variable', 0],
  14: ['bcd', 6],
} as const
const extension = 0x80
/** EN 13757-3 §6.3.5 and §6.3.8: at most ten extensions each. */
const mostExtensions = 10
const plainText = 0x7c
const manufacturerSpecific = 0x7f
const unknown: ValueInformation = {
  quantity: 'unknown',
  unit: '',
  kind: 'natural',
  multiplier: 1,
  divisor: 1,
}
const manufacturers: ValueInformation = { ...unknown, quantity: 'manufacturer specific' }

/** Where the header that begins at `start` ends; -1 when it does not end in `bytes`. */
export function headerEnd(bytes: Uint8Array, start: number): number {
  let position = start
  let extensions = 0
  while ((bytes[position] ?? 0) & extension && extensions++ < mostExtensions) position++
  const vif = ++position
  extensions = 0
  while ((bytes[position] ?? 0) & extension && extensions++ < mostExtensions) {
    position++
    // The text that stands for the unit follows its VIF at once, before any VIFE.
    if (position === vif + 1 && bytes[vif] === (plainText | extension)) position += 1 + (bytes[position] ?? 0)
  }
  if (bytes[vif] === plainText) position += 1 + (bytes[position + 1] ?? 0)
  return position < bytes.length ? position + 1 : -1
}

/** Reads a whole header, from DIF to last VIFE. Undefined for a DIF that announces no record. */
export function parseHeader(header: Uint8Array): RecordHeader | undefined {
  const dif = header[0] ?? 0
  const coding = codings[(dif & 0x0f) as keyof typeof codings]
  if (coding === undefined) return undefined
  let position = 1
  let storage = (dif >> 6) & 1
  let tariff = 0
  let subunit = 0
  // Powers instead of shifts: ten extensions make a storage number of 41 bits.
  for (let nth = 0; (header[position - 1] ?? 0) & extension && nth < mostExtensions; nth++, position++) {
    const dife = header[position] ?? 0
    storage += (dife & 0x0f) * 2 * 16 ** nth
    tariff += ((dife >> 4) & 0x03) * 4 ** nth
    subunit += ((dife >> 6) & 0x01) * 2 ** nth
  }
  return {
    hex: Buffer.from(header).toString('hex').toUpperCase(),
    coding: coding[0],
    length: coding[1],
    function: functions[((dif >> 4) & 0x03) as 0 | 1 | 2 | 3],
    storage,
    tariff,
    subunit,
    ...readMeaning(header.subarray(position)),
  }
}

/** VIF and VIFEs: the table by the first byte, then what each further one adds. */
function readMeaning(codes: Uint8Array): ValueInformation & { qualifiers: readonly string[] } {
  const vif = codes[0] ?? 0
  const first = vif & 0x7f
  if (first === plainText) return readPlainText(codes)
  if (first === manufacturerSpecific) return { ...manufacturers, qualifiers: [] }
  if (vif === 0xfb || vif === 0xfd) {
    // FD FD and FB FB open a further table, of which no code concerns water.
    const table = vif === 0xfb ? 'fb' : 'fd'
    if (codes[1] === vif) return qualify(unknown, codes.subarray(3))
    return qualify(valueInformation(table, codes[1] ?? 0) ?? unknown, codes.subarray(2))
  }
  // The third extension is reserved; its second byte is a code of it, no VIFE.
  if (vif === 0xef) return qualify(unknown, codes.subarray(2))
  return qualify(valueInformation('primary', first) ?? unknown, codes.subarray(1))
}

function readPlainText(codes: Uint8Array): ValueInformation & { qualifiers: readonly string[] } {
  const length = codes[1] ?? 0
  const unit = Buffer.from(codes.subarray(2, 2 + length))
    .reverse()
    .toString('latin1')
  return qualify(
    { ...unknown, quantity: 'plain text unit', unit, kind: 'quantity' },
    codes.subarray(2 + length),
  )
}

function qualify(
  information: ValueInformation,
  codes: Uint8Array,
): ValueInformation & { qualifiers: readonly string[] } {
  const qualifiers: string[] = []
  let { multiplier, divisor } = information
  const other: Partial<ValueInformation> = {}
  for (let index = 0; index < codes.length; index++) {
    const vife = codes[index] ?? 0
    if ((vife & 0x7f) === manufacturerSpecific) {
      qualifiers.push(
        `manufacturer ${Buffer.from(codes.subarray(index + 1))
          .toString('hex')
          .toUpperCase()}`,
      )
      break
    }
    const { words, exponent, holds } =
      vife === 0xfc ? extendedQualifierOf((codes[++index] ?? 0) & 0x7f) : qualifierOf(vife & 0x7f)
    if (words !== undefined) qualifiers.push(words)
    if (exponent !== undefined && exponent > 0) multiplier *= 10 ** exponent
    if (exponent !== undefined && exponent < 0) divisor *= 10 ** -exponent
    if (holds !== undefined) Object.assign(other, held(holds))
  }
  return { ...information, multiplier, divisor, ...other, qualifiers }
}

/** What a value is that no longer is its quantity. */
function held(holds: NonNullable<Qualifier['holds']>): Partial<ValueInformation> {
  const plain = { multiplier: 1, divisor: 1, unit: '' }
  if (holds === 'date') return { ...plain, kind: 'date' }
  if (holds === 'count') return { ...plain, kind: 'natural' }
  return { ...plain, kind: 'quantity', unit: 's', multiplier: holds }
}

/** Headers repeat in every telegram of a model: each is parsed once. Bounded; pure to the outside. */
const parsed = new Map<string | number, RecordHeader | undefined>()
const mostParsed = 4096

/** `parseHeader`, remembered. */
export function headerAt(bytes: Uint8Array, start: number, end: number): RecordHeader | undefined {
  const name = nameOf(bytes, start, end)
  const known = parsed.get(name)
  if (known !== undefined) return known
  const header = parseHeader(bytes.subarray(start, end))
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(name, header)
  return header
}

/** Up to six bytes fit into a safe integer: no text is made for the common headers. */
function nameOf(bytes: Uint8Array, start: number, end: number): string | number {
  if (end - start > 6) return Buffer.from(bytes.subarray(start, end)).toString('latin1')
  let name = end - start
  for (let index = start; index < end; index++) name = name * 256 + (bytes[index] ?? 0)
  return name
}
