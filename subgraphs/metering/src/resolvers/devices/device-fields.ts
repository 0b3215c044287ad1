import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { isInSync } from '../../domain/devices/shadow.ts'
import type {
  DeviceOrderResolvers,
  DeviceResolvers,
  DeviceSettingsResolvers,
  DeviceShadowResolvers,
} from '../../generated/resolvers.ts'

export const Device: DeviceResolvers = {
  reportIntervalSeconds: ({ intervalSeconds }) => intervalSeconds,
  batteryTrend: async ({ meterKey }, { since }, { batteriesSince }) => [
    ...((await batteriesSince(since).load(meterKey)) ?? []),
  ],
  commands: async ({ meterKey }, args, { commandsIn }) => {
    const page = readPage(args, instantPlaces)
    const commands = (await commandsIn(page).load(meterKey)) ?? []
    return connectionOf(commands, page, instantPlaces, ({ queuedAt: at, id }) => ({ at, id }))
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
