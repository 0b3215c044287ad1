import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isInSync } from '../../domain/devices/shadow.ts'
import type {
  DeviceOrderResolvers,
  DeviceResolvers,
  DeviceSettingsResolvers,
  DeviceShadowResolvers,
} from '../../generated/resolvers.ts'
import { commandsOf } from '../../store/device-command.ts'
import { batteryTrend } from '../../store/devices/registry.ts'

const mostCommands = 100

export const Device: DeviceResolvers = {
  reportIntervalSeconds: ({ intervalSeconds }) => intervalSeconds,
  batteryTrend: ({ meterKey }, { since }, { room, viewer }) =>
    room.database.transaction(viewer, async (tx) => [...(await batteryTrend(tx, meterKey, since))]),
  commands: ({ meterKey }, { first = 20 }, { room, viewer }) => {
    if (first < 0 || first > mostCommands) throw badUserInput(`ask for ${mostCommands} commands at most`)
    return room.database.transaction(viewer, async (tx) => [...(await commandsOf(tx, meterKey, first))])
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
