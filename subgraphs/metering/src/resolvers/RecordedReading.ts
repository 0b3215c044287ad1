import type { RecordedReadingResolvers } from '../generated/resolvers.ts'

export const RecordedReading: RecordedReadingResolvers = {
  meter: ({ meterId }, _args, { meterById }) => meterById.require(meterId),
}
