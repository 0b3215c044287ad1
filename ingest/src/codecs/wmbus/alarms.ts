import { type AlarmName, isAlarmName } from '../alarm.ts'
import type { DataRecord, DecodedTelegram } from '../codec.ts'
import type { StatusWord, WmbusDevice } from './device.ts'

/** Status byte of the transport header, EN 13757-7 table 5. */
const standardStatus: Readonly<Record<number, AlarmName>> = {
  2: 'LOW_BATTERY',
  3: 'PERMANENT_ERROR',
  4: 'TEMPORARY_ERROR',
}
const applicationError = 2
const abnormalCondition = 3

/** What a telegram says of conditions. */
type Said = Pick<DecodedTelegram, 'alarms' | 'endedAlarms'>

/**
 * Every condition that the meter reports: status byte, status words, error flags, and the maker's own part. A device that
 * has status words and sends none this time tells of its status byte alone, and without header of nothing.
 */
export function alarmsOf(
  records: readonly DataRecord[],
  device: WmbusDevice | undefined,
  status: number | null,
): Said {
  const alarms = standingAlarms(records, device, status)
  if (tellsAll(records, device, status)) return { alarms, endedAlarms: 'ALL_OTHERS' }
  if (status === null) return { alarms, endedAlarms: [] }
  const spokenOf = new Set<AlarmName>([
    ...Object.values({ ...standardStatus, ...device?.statusByte }),
    'APPLICATION_ERROR',
    'ABNORMAL_CONDITION',
  ])
  return { alarms, endedAlarms: [...spokenOf].filter((name) => !alarms.includes(name)) }
}

function tellsAll(
  records: readonly DataRecord[],
  device: WmbusDevice | undefined,
  status: number | null,
): boolean {
  // A maker's own part has its conditions in a place of their own, and always.
  if (device?.readManufacturerPart !== undefined) return true
  const words = device?.status ?? []
  if (words.length === 0) return status !== null || records.some(isErrorFlags)
  return records.some(
    ({ header, value }) => typeof value === 'number' && words.some((word) => word.header === header),
  )
}

function isErrorFlags({ quantity }: DataRecord): boolean {
  return quantity === 'error flags'
}

function standingAlarms(
  records: readonly DataRecord[],
  device: WmbusDevice | undefined,
  status: number | null,
): AlarmName[] {
  const alarms: AlarmName[] = []
  if (status !== null && status !== 0)
    readStatusByte(status, { ...standardStatus, ...device?.statusByte }, alarms)
  for (const word of device?.status ?? []) {
    const value = records.find((record) => record.header === word.header)?.value
    if (typeof value === 'number' && value !== 0) readBits(value, word.alarms, alarms)
  }
  readErrorFlags(records, device?.status ?? [], alarms)
  for (const { quantity, value } of records) {
    if (
      quantity === 'condition' &&
      typeof value === 'string' &&
      isAlarmName(value) &&
      !alarms.includes(value)
    )
      alarms.push(value)
  }
  return alarms
}

function readStatusByte(
  status: number,
  names: Readonly<Record<number, AlarmName>>,
  alarms: AlarmName[],
): void {
  if ((status & 0x03) === applicationError) alarms.push('APPLICATION_ERROR')
  if ((status & 0x03) === abnormalCondition) alarms.push('ABNORMAL_CONDITION')
  readBits(status & 0xfc, names, alarms)
}

function readBits(value: number, names: Readonly<Record<number, AlarmName>>, alarms: AlarmName[]): void {
  for (const [bit, name] of Object.entries(names)) {
    if (Math.floor(value / 2 ** Number(bit)) % 2 === 1 && !alarms.includes(name)) alarms.push(name)
  }
}

/** Bits whose meaning is not known here are still said. */
function readErrorFlags(
  records: readonly DataRecord[],
  explained: readonly StatusWord[],
  alarms: AlarmName[],
): void {
  for (const record of records) {
    if (!isErrorFlags(record)) continue
    if (explained.some(({ header }) => header === record.header)) continue
    const name = `ERROR_FLAGS_${hexOf(record.value)}` as const
    if (isAlarmName(name) && !alarms.includes(name)) alarms.push(name)
  }
}

/** Flags as they are written, empty for none: long ones are text already, and no flags are negative or broken. */
function hexOf(value: DataRecord['value']): string {
  if (typeof value === 'string') return value.length > 16 || /^0*$/.test(value) ? '' : value
  return value !== null && value > 0 && Number.isSafeInteger(value) ? value.toString(16).toUpperCase() : ''
}
