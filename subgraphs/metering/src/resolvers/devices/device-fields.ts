import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isInSync } from '../../domain/devices/shadow.ts'
import type {
  DeviceOrderResolvers,
  DeviceResolvers,
  DeviceSettingsResolvers,
  DeviceShadowResolvers,
} from '../../generated/resolvers.ts'

const mostCommands = 100

export const Device: DeviceResolvers = {
  reportIntervalSeconds: ({ intervalSeconds }) => intervalSeconds,
  batteryTrend: async ({ meterKey }, { since }, { batteriesSince }) => [
    ...((await batteriesSince(since).load(meterKey)) ?? []),
  ],
  commands: async ({ meterKey }, { first = 20 }, { newestCommands }) => {
    if (first < 0 || first > mostCommands) throw badUserInput(`ask for ${mostCommands} commands at most`)
    return [...((await newestCommands(first).load(meterKey)) ?? [])]
  },
}

export const DeviceShadow: DeviceShadowResolvers = {
  inSync: isInSync,
}

export const DeviceSettings: DeviceSettingsResolvers = {
  thresholds: ({ thresholds = {} }) =>
    Object.entries(thresholds).map(([alarm, litresPerHour]) => ({ alarm, litresPerHour })),
}

export const DeviceOrder: DeviceOrderResolvers = {
  from: (order) => (order.name === 'REQUEST_HISTORY' ? new Date(order.from) : null),
  to: (order) => (order.name === 'REQUEST_HISTORY' ? new Date(order.to) : null),
}
