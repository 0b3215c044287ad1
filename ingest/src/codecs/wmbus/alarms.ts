import { type AlarmName, isAlarmName } from '../alarm.ts'
import type { DataRecord } from '../codec.ts'
import type { StatusWord, WmbusDevice } from './device.ts'

/** Status byte of the transport header, EN 13757-7 table 5. */
const standardStatus: Readonly<Record<number, AlarmName>> = {
  2: 'LOW_BATTERY',
  3: 'PERMANENT_ERROR',
  4: 'TEMPORARY_ERROR',
}
const applicationError = 2
const abnormalCondition = 3

/** Every condition that the meter reports: status byte, status words, error flags, and the maker's own part. */
export function alarmsOf(
  records: readonly DataRecord[],
  device: WmbusDevice | undefined,
  status: number,
): AlarmName[] {
  const alarms: AlarmName[] = []
  if (status !== 0) readStatusByte(status, { ...standardStatus, ...device?.statusByte }, alarms)
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
    if (record.quantity !== 'error flags') continue
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
