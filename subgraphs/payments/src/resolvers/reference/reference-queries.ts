import { offers } from '../../domain/reference/offers.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { paymentSettingsOf } from '../../settings.ts'
import { seenReference } from './reference-access.ts'

export const referenceQueries: Pick<QueryResolvers, 'paymentReference' | 'paymentMethods' | 'cardTokenizer'> =
  {
    paymentReference: (_root, { id, key }, context) => seenReference(context, id.toLowerCase(), key),
    paymentMethods: (_root, _args, { room }) => {
      const psps = pspsOf(room)
      return offers.filter(({ method }) => psps.for(method) !== null)
    },
    cardTokenizer: (_root, _args, { room }) => {
      const { conekta, returnUrl } = paymentSettingsOf(room)
      if (conekta === null) return null
      return { url: conekta.tokenizerUrl, publicKey: conekta.publicKey, providerPage: returnUrl !== null }
    },
  }
