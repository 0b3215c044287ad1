import * as v from 'valibot'

// Conekta's order and Digital FEMSA's are of one make (their descriptions: `order_response`, `charge_response`). What is read
// of them is checked here; what they have besides is left alone.
const seconds = v.pipe(v.number(), v.integer(), v.minValue(0))
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null)
const text = maybe(v.string())

const refund = v.looseObject({ amount: v.pipe(v.number(), v.integer()), status: text })

const chargeShape = v.looseObject({
  id: v.string(),
  status: v.string(),
  amount: v.pipe(v.number(), v.integer()),
  fee: maybe(v.pipe(v.number(), v.integer())),
  paid_at: maybe(seconds),
  reference_id: text,
  failure_code: text,
  failure_message: text,
  // A bare list in an order, a page of a list elsewhere.
  refunds: maybe(v.union([v.array(refund), v.looseObject({ data: v.optional(v.array(refund), []) })])),
  chargeback: maybe(v.looseObject({ status: text })),
  payment_method: maybe(
    v.looseObject({
      object: text,
      type: text,
      account_type: text,
      reference: text,
      barcode: text,
      store_name: text,
      store: text,
      store_names: maybe(v.array(v.string())),
      auth_code: maybe(v.union([v.string(), v.number()])),
      clabe: text,
      bank: text,
      tracking_code: text,
      expires_at: maybe(seconds),
    }),
  ),
})

/** A charge of an order. */
export type ChargeShape = v.InferOutput<typeof chargeShape>

/** An order as both APIs answer it. */
export const orderShape = v.looseObject({
  id: v.string(),
  amount: v.pipe(v.number(), v.integer()),
  currency: text,
  payment_status: text,
  metadata: maybe(v.record(v.string(), v.unknown())),
  charges: maybe(v.looseObject({ data: v.optional(v.array(chargeShape), []) })),
  checkout: maybe(v.looseObject({ id: text, url: text, status: text, expires_at: maybe(seconds) })),
  next_action: maybe(v.looseObject({ redirect_to_url: maybe(v.looseObject({ url: text })) })),
})
export type OrderShape = v.InferOutput<typeof orderShape>

/** A page of orders. */
export const ordersShape = v.looseObject({ data: v.array(orderShape) })

const eventShape = v.looseObject({
  id: v.string(),
  type: v.string(),
  created_at: seconds,
  data: v.looseObject({
    object: maybe(v.looseObject({ object: text, id: text, order_id: text })),
  }),
})

/** Something that happened there, as a webhook or the list tells it. */
export const noticeShape = eventShape
export type NoticeShape = v.InferOutput<typeof eventShape>

/** A page of events, the newest first. */
export const noticesShape = v.looseObject({
  data: v.array(eventShape),
  has_more: v.boolean(),
  next_page_url: text,
})

/** Keys by which webhooks are signed. */
export const webhookKeysShape = v.looseObject({
  data: v.array(v.looseObject({ active: v.boolean(), public_key: v.string() })),
})

/** Where webhooks are sent. */
export const webhooksShape = v.looseObject({ data: v.array(v.looseObject({ url: text })) })

/** What is said where the answer is no. */
export const errorShape = v.looseObject({
  type: text,
  details: v.optional(v.array(v.looseObject({ code: text, message: text, debug_message: text })), []),
})
