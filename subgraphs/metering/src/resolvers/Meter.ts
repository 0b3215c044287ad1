import { isId } from '@aquacis/kit/values/id.ts'
import { isSeen, maySeeConsumption } from '../domain/policy.ts'
import type { MeterResolvers } from '../generated/resolvers.ts'

export const Meter: MeterResolvers = {
  __resolveReference: (reference, { meterById, meterBySerial }) => {
    if ('serial' in reference) return meterBySerial.load(reference.serial)
    return isId(reference.id) ? meterById.load(reference.id) : null
  },
  // A register of before one moved in tells, minus today's, what others used.
  initialRegister: ({ holder, installedAt, initialLitres }, _args, { viewer }) =>
    maySeeConsumption(viewer, holder) && isSeen(viewer, holder, installedAt) ? initialLitres : null,
  finalRegister: ({ holder, removedAt, finalLitres }, _args, { viewer }) =>
    maySeeConsumption(viewer, holder) && removedAt !== null && isSeen(viewer, holder, removedAt)
      ? finalLitres
      : null,
  latestReading: async ({ key, holder }, _args, { viewer, latestOfMeter }) => {
    const latest = maySeeConsumption(viewer, holder) ? await latestOfMeter.load(key) : null
    return latest !== null && isSeen(viewer, holder, latest.at) ? latest : null
  },
}
