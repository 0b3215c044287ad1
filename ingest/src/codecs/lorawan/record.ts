import type { DataRecord } from '../codec.ts'

/** A value of a payload as one data record. */
export function measured(
  quantity: string,
  unit: string,
  value: DataRecord['value'],
  more: Partial<Pick<DataRecord, 'function' | 'storage' | 'subunit' | 'qualifiers'>> = {},
): DataRecord {
  return {
    quantity,
    unit,
    value,
    function: 'instantaneous',
    storage: 0,
    tariff: 0,
    subunit: 0,
    qualifiers: [],
    header: '',
    ...more,
  }
}

/** The value of the first record that fits, in the order of what is asked for. */
export function firstNumber(
  records: readonly DataRecord[],
  ...wanted: readonly ((record: DataRecord) => boolean)[]
): number | null {
  for (const fits of wanted) {
    for (const record of records) if (typeof record.value === 'number' && fits(record)) return record.value
  }
  return null
}

/** The value of the first record of a quantity. */
export function numberOf(records: readonly DataRecord[], wanted: string): number | null {
  return firstNumber(records, ({ quantity, subunit }) => quantity === wanted && subunit === 0)
}
