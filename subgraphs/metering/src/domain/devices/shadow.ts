import type { DeviceOrder, ValvePosition } from './command.ts'

/** What can be set in a device and stays so; what is absent was never asked for, or never told. */
export interface DeviceSettings {
  readonly intervalSeconds?: number | undefined
  /** Litres per hour by the alarm's name. */
  readonly thresholds?: Readonly<Record<string, number>> | undefined
  readonly valve?: ValvePosition | undefined
}

/** What a device shall be beside what it said that it is. */
export interface DeviceShadow {
  readonly desired: DeviceSettings
  /** Grows with every wish. */
  readonly desiredVersion: number
  readonly reported: DeviceSettings
  /** The newest wish that the device took on. */
  readonly reportedVersion: number
  readonly reportedAt: Date | null
}

/** Of a device that nobody asked for anything yet. */
export const blankShadow: DeviceShadow = {
  desired: {},
  desiredVersion: 0,
  reported: {},
  reportedVersion: 0,
  reportedAt: null,
}

/** Settings after an order was carried out; null when it leaves nothing behind. */
function settingsAfter(settings: DeviceSettings, order: DeviceOrder): DeviceSettings | null {
  switch (order.name) {
    case 'SET_INTERVAL':
      return { ...settings, intervalSeconds: order.seconds }
    case 'SET_ALARM_THRESHOLD':
      return { ...settings, thresholds: { ...settings.thresholds, [order.alarm]: order.litresPerHour } }
    case 'SET_VALVE':
      return { ...settings, valve: order.position }
    case 'REQUEST_HISTORY':
    case 'READ_NOW':
    case 'SEND_BYTES':
      return null
  }
}

/** The shadow after somebody wished something; the same one when the order leaves nothing behind. */
export function wish(shadow: DeviceShadow, order: DeviceOrder): DeviceShadow {
  const desired = settingsAfter(shadow.desired, order)
  return desired === null ? shadow : { ...shadow, desired, desiredVersion: shadow.desiredVersion + 1 }
}

/**
 * The shadow after the device took a wish on. Answers may come in another order than the wishes: an older one never
 * takes the place of a newer one that was answered before.
 */
export function confirm(shadow: DeviceShadow, order: DeviceOrder, version: number, at: Date): DeviceShadow {
  const settings = settingsAfter(shadow.reported, order)
  if (settings === null) return shadow
  const reported = version >= shadow.reportedVersion ? settings : withoutOverriding(shadow.reported, settings)
  return { ...shadow, reported, reportedVersion: Math.max(version, shadow.reportedVersion), reportedAt: at }
}

/** Whether the device is what it shall be. */
export function isInSync({ desired, reported }: DeviceShadow): boolean {
  const told = ({ intervalSeconds, thresholds = {}, valve }: DeviceSettings) => [
    intervalSeconds,
    Object.entries(thresholds).sort(),
    valve,
  ]
  return Object.keys(desired).length === 0 || JSON.stringify(told(desired)) === JSON.stringify(told(reported))
}

function withoutOverriding(known: DeviceSettings, late: DeviceSettings): DeviceSettings {
  return { ...late, ...known, thresholds: { ...late.thresholds, ...known.thresholds } }
}
