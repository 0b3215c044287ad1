import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import type { ResidentViewer } from '@aquacis/kit/values/viewer.ts'
import type { ContractsContext } from '../loaders.ts'

/** The context of a field that only residents may ask for. Throws FORBIDDEN for the system, who has no party. */
export function readResident(
  context: ContractsContext,
): ContractsContext & { readonly viewer: ResidentViewer } {
  const { viewer } = context
  if (viewer.kind !== 'resident') throw forbidden()
  return { ...context, viewer }
}
