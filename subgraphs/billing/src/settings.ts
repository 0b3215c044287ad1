import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import * as v from 'valibot'

/** Variables of this domain alone. */
export const billingVariables = {
  /** Where ingest answers for telegrams; without it proofs have none, and say so. */
  AQUACIS_BILLING_TELEGRAMS_URL: v.optional(
    v.pipe(v.string(), v.regex(/^https?:\/\/.+[^/]$/, 'an address without a slash at its end')),
  ),
}

/** Where this room asks for telegrams; null where nobody answers. */
export function telegramsUrl({ settings = {} }: Pick<SubgraphRoom, 'settings'>): string | null {
  const url = settings['AQUACIS_BILLING_TELEGRAMS_URL']
  return typeof url === 'string' ? url : null
}
