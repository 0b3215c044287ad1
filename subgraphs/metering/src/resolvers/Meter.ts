import { isId } from '@aquacis/kit/values/id.ts'
import type { MeterResolvers } from '../generated/resolvers.ts'

export const Meter: MeterResolvers = {
  __resolveReference: (reference, { meterById, meterBySerial }) => {
    if ('serial' in reference) return meterBySerial.load(reference.serial)
    return isId(reference.id) ? meterById.load(reference.id) : null
  },
  initialRegister: ({ initialLitres }) => initialLitres,
  finalRegister: ({ finalLitres }) => finalLitres,
  latestReading: ({ key }, _args, { latestOfMeter }) => latestOfMeter.load(key),
}
