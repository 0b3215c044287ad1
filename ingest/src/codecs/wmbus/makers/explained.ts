import type { DataRecord } from '../../codec.ts'
import { ownRecord, type StatusWord, type WmbusDevice } from '../device.ts'

/** The records in the maker's words where the folder has them, and what its status words say of the past. */
export function explained(records: readonly DataRecord[], device: WmbusDevice): readonly DataRecord[] {
  if (device.names === undefined && device.spans === undefined) return records
  const all: DataRecord[] = []
  for (const record of records) {
    const words = wordsOf(record, device)
    all.push(words === null ? record : inWords(record, words))
    if (words?.durations !== undefined && typeof record.value === 'number') {
      all.push(...durationsOf(record.value, words.durations))
    }
  }
  return all
}

interface MakersWords {
  readonly quantity: string
  readonly qualifiers: readonly string[]
  readonly durations: StatusWord['durations']
}

/** What a header means to a maker is worked out once, `null` for nothing more than by the standard. Bounded. */
const knownWords = new WeakMap<WmbusDevice, Map<string, MakersWords | null>>()
const mostWords = 1024

function wordsOf(record: DataRecord, device: WmbusDevice): MakersWords | null {
  let known = knownWords.get(device)
  if (known === undefined || known.size > mostWords) {
    known = new Map()
    knownWords.set(device, known)
  }
  const found = known.get(record.header)
  if (found !== undefined) return found
  const name = device.names?.[record.header]
  const span = device.spans?.[record.storage]
  const words =
    name === undefined && span === undefined
      ? null
      : {
          quantity: name ?? record.quantity,
          qualifiers: span === undefined ? record.qualifiers : [...record.qualifiers, span],
          durations: device.status?.find(({ header }) => header === record.header)?.durations,
        }
  known.set(record.header, words)
  return words
}

/** Every field by name: a spread costs more than all the rest of the interpretation. */
function inWords(record: DataRecord, { quantity, qualifiers }: MakersWords): DataRecord {
  return {
    quantity,
    unit: record.unit,
    value: record.value,
    function: record.function,
    storage: record.storage,
    tariff: record.tariff,
    subunit: record.subunit,
    qualifiers,
    header: record.header,
  }
}

function durationsOf(word: number, durations: NonNullable<StatusWord['durations']>): DataRecord[] {
  return durations.flatMap(({ quantity, bit, words }) => {
    const lasted = words[(word >> bit) & 0x07] ?? null
    return lasted === null ? [] : [ownRecord(quantity, '', lasted)]
  })
}
