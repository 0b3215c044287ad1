import { type AlarmName, isAlarmName } from '../alarm.ts'

/** What devices write for a condition that has another name here. */
const spellings: Readonly<Record<string, AlarmName>> = {
  LEAKAGE: 'LEAK',
  LEAK_DETECTED: 'LEAK',
  CONTINUOUS_FLOW: 'LEAK',
  PIPE_BURST: 'BURST',
  HIGH_FLOW: 'BURST',
  EXCESSIVE_FLOW: 'BURST',
  BACKFLOW: 'REVERSE_FLOW',
  BACK_FLOW: 'REVERSE_FLOW',
  TAMPERING: 'TAMPER',
  TAMPER_DETECTED: 'TAMPER',
  MAGNETIC_TAMPER: 'TAMPER',
  MAGNET: 'TAMPER',
  BATTERY_LOW: 'LOW_BATTERY',
  EMPTY_PIPE: 'DRY',
  AIR_IN_PIPE: 'DRY',
  ZERO_CONSUMPTION: 'NO_CONSUMPTION',
  NO_FLOW: 'NO_CONSUMPTION',
  FROST: 'LOW_AMBIENT_TEMPERATURE',
  LOW_AMBIENT: 'LOW_AMBIENT_TEMPERATURE',
}

/** The alarm that a device's code means, whatever its case and its marks between words; undefined when unknown. */
export function alarmOfCode(code: string): AlarmName | undefined {
  const name = code
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_')
  if (isAlarmName(name)) return name
  return Object.hasOwn(spellings, name) ? spellings[name] : undefined
}
