import type { AlarmName } from '../alarm.ts'
import type { DecodedTelegram } from '../codec.ts'

/** Alarm name by bit of a status word. */
export type StatusBits = Readonly<Record<number, AlarmName>>

/** Alarm name by a code that stands for one condition at a time. */
export type StatusCodes = Readonly<Record<number, AlarmName>>

/** Names of the bits that are set, lowest first; bits without a name are history or the maker's secret. */
export function namesOfBits(value: number, names: StatusBits): AlarmName[] {
  const set: AlarmName[] = []
  for (const [bit, name] of Object.entries(names)) {
    if (Math.floor(value / 2 ** Number(bit)) % 2 === 1 && !set.includes(name)) set.push(name)
  }
  return set
}

/** A statement about the conditions of these bits alone: which stand, and which are over. */
export function wordAlone(value: number, names: StatusBits): Pick<DecodedTelegram, 'alarms' | 'endedAlarms'> {
  const alarms = namesOfBits(value, names)
  const spokenOf = new Set(Object.values(names))
  return { alarms, endedAlarms: [...spokenOf].filter((name) => !alarms.includes(name)) }
}

/** As `namesOfBits`; set bits that have no name are told together as the word they make. */
export function alarmsOfWord(word: number, names: StatusBits): AlarmName[] {
  let unnamed = word
  for (const bit of Object.keys(names)) {
    const weight = 2 ** Number(bit)
    if (Math.floor(unnamed / weight) % 2 === 1) unnamed -= weight
  }
  return [...namesOfBits(word, names), ...errorFlags(unnamed)]
}

/** A word whose bits only the maker knows: said as a whole, unless nothing is set. */
export function errorFlags(word: number): AlarmName[] {
  return word === 0 ? [] : [`ERROR_FLAGS_${word.toString(16).toUpperCase()}`]
}
