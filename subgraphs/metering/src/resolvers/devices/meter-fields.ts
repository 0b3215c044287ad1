import { mayInstallMeter } from '../../domain/policy.ts'
import type { MeterResolvers } from '../../generated/resolvers.ts'

export const deviceFields: Pick<MeterResolvers, 'device'> = {
  device: ({ key, holder }, _args, { viewer, deviceOfMeter }) =>
    mayInstallMeter(viewer, holder) ? deviceOfMeter.load(key) : null,
}
