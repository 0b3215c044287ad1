import type { StatusWord, WmbusDevice } from '../device.ts'

/** Kamstrup 5512-1242 §7.1: how long a condition lasted within the last 30 days, in three bits. */
const lasting = [
  null,
  '1 to 8 hours',
  '9 to 24 hours',
  '2 to 3 days',
  '4 to 7 days',
  '8 to 14 days',
  '15 to 21 days',
  '22 to 31 days',
] as const

/** The info word: low bits are the present, three more for each how long it lasted. */
const infoWord: StatusWord = {
  header: '02FF20',
  alarms: { 0: 'DRY', 1: 'REVERSE_FLOW', 2: 'LEAK', 3: 'BURST' },
  durations: [
    { quantity: 'time dry', bit: 4, words: lasting },
    { quantity: 'time reversed', bit: 7, words: lasting },
    { quantity: 'time leaking', bit: 10, words: lasting },
    { quantity: 'time bursting', bit: 13, words: lasting },
  ],
}

/** The wide status word of newer firmware; it carries no durations. */
const statusWord: StatusWord = {
  header: '04FF23',
  alarms: {
    0: 'DRY',
    1: 'REVERSE_FLOW',
    2: 'LEAK',
    3: 'BURST',
    4: 'TAMPER',
    5: 'LOW_BATTERY',
    6: 'LOW_AMBIENT_TEMPERATURE',
    7: 'FLOW_ABOVE_Q4',
    9: 'NO_CONSUMPTION',
  },
}

/** What Kamstrup's water meters of all generations say alike. */
export const kamstrupWater = {
  // The radio sends no momentary temperature but the extremes of the last day (storage 2) or month (1).
  waterTemperature: [
    { quantity: 'flow temperature', function: 'instantaneous' },
    { quantity: 'flow temperature', function: 'minimum', storage: 2 },
    { quantity: 'flow temperature', function: 'minimum', storage: 1 },
  ],
  ambientTemperature: [
    { quantity: 'external temperature', function: 'instantaneous' },
    { quantity: 'external temperature', function: 'minimum', storage: 2 },
    { quantity: 'external temperature', function: 'minimum', storage: 1 },
  ],
  status: [statusWord, infoWord],
  names: { '02FF20': 'info word', '04FF23': 'status word' },
  spans: { 1: 'last month', 2: 'last day' },
} as const satisfies Partial<WmbusDevice>
