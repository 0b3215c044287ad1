import type { LorawanDevice } from '../device.ts'

// Yosensi LoRaWAN devices (payload version 2): one measurement after the other, each with its own header.
export const device: LorawanDevice = { name: 'Yosensi', vendors: ['yosensi'], models: [] }

export const payloadVersion = 2

/** What a measurement type counts or measures, and in which unit. */
export const quantities: Readonly<Record<number, readonly [quantity: string, unit: string]>> = {
  1: ['state', ''],
  2: ['battery voltage', 'mV'],
  3: ['temperature', '°C'],
  4: ['relative humidity', '%'],
  5: ['pressure', 'hPa'],
  10: ['distance', 'mm'],
  16: ['three values', ''],
  23: ['two values', ''],
  24: ['pulses', ''],
  36: ['Modbus register', ''],
  39: ['OBIS value', ''],
}

/** Types that carry several values in one measurement. */
export const valuesOf: Readonly<Record<number, number>> = { 16: 3, 23: 2 }

export const batteryType = 2
export const temperatureType = 3
export const counterType = 24
